import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { type Day, readDay, readMoment, writeDay } from "@rekindle/journal";
import type { Hour } from "../../drafts/hours.ts";
import { changeLetter, dropLetter, type Letter } from "../../drafts/letters.ts";
import { Field } from "../../parts/field.tsx";
import { Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { clockTime } from "../../words/times.ts";

interface LetterRowProps {
  readonly letter: Letter;
  readonly now: Hour;
  readonly today: Day;
  readonly written: Day;
  /** Somebody else may look at this phone: the first words stay hidden until it is opened. */
  readonly titlesHidden: boolean;
  readonly onChange: () => void;
}

export function LetterRow({ letter, now, today, written, titlesHidden, onChange }: LetterRowProps) {
  const { sealed } = useSession();
  const until = useSignal("");
  const open = useSignal(false);
  const day = spellDay(written, today);
  const time = clockTime(readMoment(letter.at)?.ms ?? now.ms, now.zone);
  const closedUntil = letter.sealedUntil === undefined ? undefined : readDay(letter.sealedUntil);
  if (closedUntil !== undefined && closedUntil > today) {
    return (
      <li class="card">
        <p>
          {day}, {time}
        </p>
        <p class="soft">Sealed until {spellDay(closedUntil, today)}.</p>
      </li>
    );
  }
  const tomorrow = writeDay(today + 1);
  const sealDay = until.value === "" ? undefined : readDay(until.value);
  return (
    <li class="card">
      <details onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          {day}, {time}
          {titlesHidden ? null : <span class="soft block letter-title">{firstWords(letter.text)}</span>}
        </summary>
        {open.value ? (
          <div class="stack">
            <Quote text={letter.text} />
            <div class="seal">
              <Field
                label="Seal until"
                type="date"
                min={tomorrow}
                value={until.value}
                onText={(text) => (until.value = text)}
              />
              <button
                type="button"
                disabled={sealDay === undefined || sealDay <= today}
                onClick={() => void changeLetter(sealed, { ...letter, sealedUntil: until.value }).then(onChange)}
              >
                {sealDay === undefined ? "Seal it" : `Seal until ${spellDay(sealDay, today)}`}
              </button>
            </div>
            <div class="actions">
              <button type="button" onClick={() => void dropLetter(sealed, letter).then(onChange)}>
                Delete now
              </button>
            </div>
          </div>
        ) : null}
      </details>
    </li>
  );
}

const firstWords = (text: string): string => {
  const words = text.trim().split(/\s+/);
  const line = words.slice(0, 7).join(" ");
  if (line.length > 48) return `${line.slice(0, 47)} …`;
  return words.length > 7 ? `${line} …` : line;
};
