import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { dayOf, readMoment } from "@rekindle/journal";
import { useEffect } from "preact/hooks";
import { dropHeld, type HeldDraft, heldToLetter, isDue, settleHeld } from "../../drafts/held.ts";
import { type Hour, spellUntil } from "../../drafts/hours.ts";
import { holds } from "../../drafts/mode.ts";
import { useWriting, type Writing } from "../../drafts/use-mode.ts";
import { Empty, Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";
import { MorningDraft } from "./morning-card.tsx";
import "./held.css";

/** Drafts that wait. None of them is ever sent from here: when the day has come, the question is what one would write now. */
export default function Held() {
  const writing = useWriting();
  return (
    <>
      <h1>Held until morning</h1>
      {writing ? <List writing={writing} /> : null}
    </>
  );
}

function List({ writing }: { readonly writing: Writing }) {
  const { sealed } = useSession();
  const { go } = useRouter();
  const drafts = useSignal<readonly HeldDraft[] | undefined>(undefined);
  const { now } = writing;
  const mayHold = holds(writing.mode);
  const read = async () => {
    drafts.value = await settleHeld(sealed, now.ms, mayHold);
  };
  useEffect(() => void read(), [mayHold]);
  if (!drafts.value) return null;
  return (
    <>
      {mayHold ? null : (
        <p>
          Nothing is held now. What you write is kept as an unsent letter.{" "}
          <button type="button" class="quiet" onClick={() => go("letters")}>
            Unsent letters
          </button>
        </p>
      )}
      {mayHold && drafts.value.length === 0 ? (
        <Empty>Nothing is held. A message that can wait until morning goes here from Write.</Empty>
      ) : null}
      <ul class="held">
        {drafts.value.map((draft) => (
          <li key={draft.id} class="card">
            {isDue(draft, now.ms) ? (
              <MorningDraft draft={draft} now={now} onDone={() => void read()} />
            ) : (
              <Waiting draft={draft} now={now} onDone={() => void read()} />
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => go("write")}>
        Write
      </button>
    </>
  );
}

interface WaitingProps {
  readonly draft: HeldDraft;
  readonly now: Hour;
  readonly onDone: () => void;
}

function Waiting({ draft, now, onDone }: WaitingProps) {
  const { sealed } = useSession();
  const day = dayOf(readMoment(draft.heldAt)!.ms, now.zone);
  return (
    <>
      <h2>Held until {spellUntil(readMoment(draft.until)!.ms, now)}.</h2>
      <p class="soft">Written on {spellDay(day, dayOf(now.ms, now.zone))}. Nothing is sent then.</p>
      <details>
        <summary>Read it</summary>
        <Quote text={draft.text} />
      </details>
      <div class="actions">
        <button type="button" onClick={() => void heldToLetter(sealed, draft).then(onDone)}>
          Make it an unsent letter
        </button>
        <button type="button" onClick={() => void dropHeld(sealed, draft).then(onDone)}>
          Delete
        </button>
      </div>
    </>
  );
}
