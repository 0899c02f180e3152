import { useDraft } from "../../drafts/draft.ts";
import { useWriting } from "../../drafts/use-mode.ts";
import { Letter } from "./letter.tsx";
import { MessageDraft } from "./message-draft.tsx";
import { useOwnWords } from "./own-words.ts";
import { StuckWords } from "./stuck-words.tsx";
import "./write.css";

/** The Write tab: a message to be checked where the verdict leaves room for one, a letter for oneself elsewhere. */
export default function Write() {
  const draft = useDraft();
  const writing = useWriting();
  const own = useOwnWords(draft, writing !== undefined && writing.mode.kind !== "letter");
  if (!writing || !draft.ready.value || !own.settled) {
    return (
      <>
        <h1>Write</h1>
        {own.stuck === "" ? null : <StuckWords draft={draft} own={own} />}
      </>
    );
  }
  return writing.mode.kind === "letter" ? (
    <Letter draft={draft} writing={writing} because={writing.mode.because} />
  ) : (
    <MessageDraft draft={draft} writing={writing} lettersMoved={own.moved} />
  );
}
