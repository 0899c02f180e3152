import { useSignal } from "@preact/signals";
import { dayOf, readMoment } from "@rekindle/journal";
import { useEffect, useId } from "preact/hooks";
import { settleHeld } from "../../drafts/held.ts";
import { keepLetter, type Letter, lettersOf, writesInCircles } from "../../drafts/letters.ts";
import { holds } from "../../drafts/mode.ts";
import { useWriting, type Writing } from "../../drafts/use-mode.ts";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { Empty, Notice } from "../../parts/text.tsx";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { LetterRow } from "./letter-row.tsx";
import "./letters.css";

/** Writing for oneself: never checked, never made into a message. */
export default function Letters() {
  const writing = useWriting();
  return (
    <>
      <h1>Unsent letters</h1>
      {writing ? <Page writing={writing} /> : null}
    </>
  );
}

function Page({ writing }: { readonly writing: Writing }) {
  const session = useSession();
  const announce = useAnnounce();
  const letters = useSignal<readonly Letter[] | undefined>(undefined);
  const form = useFormDraft(sealedNames.form("letter"), { text: "" });
  const trouble = useSignal("");
  const heading = useId();
  const { now } = writing;
  const read = async () => {
    await settleHeld(session.sealed, now.ms, holds(writing.mode));
    letters.value = await lettersOf(session.sealed);
  };
  useEffect(() => void read(), []);
  async function keep(event: Event) {
    event.preventDefault();
    const text = form.value?.text ?? "";
    if (text.trim() === "") return;
    const failure = await keepLetter(session.sealed, { text, at: session.clock.renew() });
    if (failure) {
      trouble.value = "It could not be kept. Your words are still in the field.";
      return;
    }
    trouble.value = "";
    worthKeeping(session);
    // Emptied at once: whoever begins the next letter must not lose its words to the last one.
    form.set({ text: "" });
    await form.clear();
    await read();
    announce("It is kept.");
  }
  if (!letters.value || !form.value) return null;
  const text = form.value.text;
  return (
    <>
      {writesInCircles(letters.value, now.ms) ? (
        <Notice kind="care">
          <p>Writing in circles can keep it sore. Fifteen minutes, then something with your hands.</p>
        </Notice>
      ) : null}
      <form class="stack" onSubmit={(event) => void keep(event)}>
        <Area
          label="A letter"
          hint="This one is for you. It stays here."
          rows={6}
          value={text}
          onText={(next) => form.set({ text: next })}
        />
        <p role="alert" class="field-error">
          {trouble.value}
        </p>
        <div class="actions">
          <button type="submit" class="main" disabled={text.trim() === ""}>
            Keep it
          </button>
        </div>
        <UnkeptWords any={text.trim() !== ""} />
      </form>
      <section class="stack" aria-labelledby={heading}>
        <h2 id={heading}>Letters</h2>
        {letters.value.length === 0 ? <Empty>No letter yet. There need not be one.</Empty> : null}
        <ul class="letters">
          {letters.value.map((letter) => (
            <LetterRow
              key={letter.id}
              letter={letter}
              now={now}
              today={dayOf(now.ms, now.zone)}
              written={dayOf(readMoment(letter.at)?.ms ?? now.ms, now.zone)}
              titlesHidden={session.look.values.value.shared !== "no"}
              onChange={() => void read()}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
