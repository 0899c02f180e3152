import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { dayOf, readMoment } from "@rekindle/journal";
import { useEffect } from "preact/hooks";
import { writeDraft } from "../../drafts/draft.ts";
import { dropHeld, type HeldDraft, heldToLetter, isDue, settleHeld } from "../../drafts/held.ts";
import type { Hour } from "../../drafts/hours.ts";
import { holds } from "../../drafts/mode.ts";
import { useWriting, type Writing } from "../../drafts/use-mode.ts";
import { Area } from "../../parts/field.tsx";
import { Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";
import "./held.css";

interface MorningDraftProps {
  readonly draft: HeldDraft;
  readonly now: Hour;
  readonly onDone: () => void;
}

/** The words of last night beside an empty line: with fresh eyes one writes something else, or nothing. */
export function MorningDraft({ draft, now, onDone }: MorningDraftProps) {
  const { sealed } = useSession();
  const { go } = useRouter();
  const fresh = useSignal("");
  const day = dayOf(readMoment(draft.heldAt)!.ms, now.zone);
  async function keepNew() {
    await writeDraft(sealed, fresh.value);
    await dropHeld(sealed, draft);
    go("write");
  }
  return (
    <div class="morning">
      <section aria-label="What you wrote then">
        <h2>From {spellDay(day, dayOf(now.ms, now.zone))}</h2>
        <Quote text={draft.text} />
      </section>
      <section>
        <Area
          label="What would you write now?"
          hint="It may be nothing."
          value={fresh.value}
          onText={(text) => (fresh.value = text)}
        />
      </section>
      <div class="actions">
        <button type="button" disabled={fresh.value.trim() === ""} onClick={() => void keepNew()}>
          Keep the new one
        </button>
        <button type="button" onClick={() => void heldToLetter(sealed, draft).then(onDone)}>
          Make it an unsent letter
        </button>
        <button type="button" onClick={() => void dropHeld(sealed, draft).then(onDone)}>
          Delete
        </button>
      </div>
    </div>
  );
}

/** For Today: the oldest draft whose morning has come; nothing where there is none. */
export function MorningCard() {
  const writing = useWriting();
  return writing ? <Due writing={writing} /> : null;
}

function Due({ writing }: { readonly writing: Writing }) {
  const { sealed } = useSession();
  const due = useSignal<HeldDraft | undefined>(undefined);
  const mayHold = holds(writing.mode);
  const read = async () => {
    const drafts = await settleHeld(sealed, writing.now.ms, mayHold);
    due.value = drafts.find((draft) => isDue(draft, writing.now.ms));
  };
  // Each half minute the clock moves on, and 08:00 may have come.
  useEffect(() => void read(), [mayHold, writing.now.ms]);
  return due.value ? (
    <div class="card">
      <MorningDraft draft={due.value} now={writing.now} onDone={() => void read()} />
    </div>
  ) : null;
}
