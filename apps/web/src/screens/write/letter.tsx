import { useComputed, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Draft } from "../../drafts/draft.ts";
import { keepLetter } from "../../drafts/letters.ts";
import type { Writing } from "../../drafts/use-mode.ts";
import { CareNote } from "../../parts/care-note/care-note.tsx";
import { useNoticed } from "../../parts/care-note/noticed.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";
import { useRouter } from "../../shell/router.ts";
import { SentCard } from "./bar/sent-question.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { DraftField, type FieldHandle } from "./field/draft-field.tsx";
import { Strip } from "./strip.tsx";

interface LetterProps {
  readonly draft: Draft;
  readonly writing: Writing;
  readonly because: string;
}

/** Where no message is to be made: everything may be written, nothing of it is read or made to be sent (screens §6.2). */
export function Letter({ draft, writing, because }: LetterProps) {
  const session = useSession();
  const { go } = useRouter();
  const field = useRef<FieldHandle>(null);
  const kept = useSignal(false);
  const trouble = useSignal("");
  const any = useComputed(() => draft.text.value.trim() !== "").value;
  const practical = writing.guidance.advice.find(({ id }) => id === "beside/practical");
  async function keep() {
    const text = draft.text.peek();
    if (text.trim() === "") return;
    const failure = await keepLetter(session.sealed, { text, at: session.clock.renew() });
    trouble.value = failure ? "It could not be kept. Your words are still in the field." : "";
    if (failure) return;
    worthKeeping(session);
    await draft.clear();
    kept.value = true;
  }
  return (
    <>
      <h1>Write</h1>
      <Strip guidance={writing.guidance} />
      <SentCard />
      <p>You can write everything here. It will not be checked or made sendable, because {because}.</p>
      {writing.guidance.next.id === "answer-the-safety-question" ? (
        <button type="button" onClick={() => go("questions", { ask: "safety", next: "write" })}>
          Answer the question
        </button>
      ) : null}
      <DraftField
        label="For yourself"
        hint="This one is for you. It stays here."
        text={draft.text}
        onText={(words) => {
          if (!draft.around.peek().own) draft.change({ own: true });
          draft.write(words);
        }}
        handle={field}
      />
      <Noticed draft={draft} />
      {trouble.value === "" ? null : <p role="alert">{trouble.value}</p>}
      {kept.value ? <p role="status">It is kept, under Unsent letters.</p> : null}
      <div class="actions">
        <button type="button" class="main" onClick={() => void keep()}>
          Keep as unsent letter
        </button>
        <button type="button" onClick={() => go("next-hour")}>
          The next hour
        </button>
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
      </div>
      <UnkeptWords any={any} />
      {practical ? <p class="soft">{practical.text}</p> : null}
      <Elsewhere />
    </>
  );
}

/** Drawn again with each key, and nothing else with it. */
export function Noticed({ draft }: { readonly draft: Draft }) {
  return <CareNote noticed={useNoticed(draft.text.value)} />;
}
