import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { dayOf, readMoment } from "@rekindle/journal";
import { type Failure, failureSentence } from "@rekindle/vault";
import { useEffect } from "preact/hooks";
import { writeDraft } from "../../drafts/draft.ts";
import { dropHeld, type HeldDraft, heldToLetter, isDue, settleHeld } from "../../drafts/held.ts";
import type { Hour } from "../../drafts/hours.ts";
import { holds } from "../../drafts/mode.ts";
import { useWriting, type Writing } from "../../drafts/use-mode.ts";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
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
  const fresh = useFormDraft(sealedNames.form(`morning/${draft.id}`), { text: "" });
  const trouble = useSignal("");
  const text = fresh.value?.text ?? "";
  const day = dayOf(readMoment(draft.heldAt)!.ms, now.zone);
  /** Then both texts stay where they are. */
  function failed(failure: Failure | undefined): boolean {
    trouble.value = failure ? failureSentence(failure) : "";
    return failure !== undefined;
  }
  async function keepNew() {
    if (failed(await writeDraft(sealed, text))) return;
    await dropHeld(sealed, draft);
    await fresh.clear();
    go("write");
  }
  async function done(deed: Promise<Failure | undefined>) {
    if (failed(await deed)) return;
    await fresh.clear();
    onDone();
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
          value={text}
          onText={(next) => fresh.set({ text: next })}
        />
      </section>
      <p class="field-error" role="alert">
        {trouble.value}
      </p>
      <div class="actions">
        <button type="button" disabled={text.trim() === ""} onClick={() => void keepNew()}>
          Keep the new one
        </button>
        <button type="button" onClick={() => void done(heldToLetter(sealed, draft))}>
          Make it an unsent letter
        </button>
        <button type="button" onClick={() => void done(dropHeld(sealed, draft).then(() => undefined))}>
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
      <MorningDraft key={due.value.id} draft={due.value} now={writing.now} onDone={() => void read()} />
    </div>
  ) : null;
}
