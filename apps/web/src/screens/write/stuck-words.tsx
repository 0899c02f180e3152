import { useSignal } from "@preact/signals";
import type { Draft } from "../../drafts/draft.ts";
import { Quote } from "../../parts/text.tsx";
import type { OwnWords } from "./own-words.ts";

interface StuckWordsProps {
  readonly draft: Draft;
  readonly own: OwnWords;
}

/**
 * Words that were written for oneself, where a message may be written again and they could not be kept as a letter: the
 * person sees that they are here, and can take them elsewhere. No message is written over them.
 */
export function StuckWords({ draft, own }: StuckWordsProps) {
  const said = useSignal("");
  async function copy() {
    said.value = await navigator.clipboard.writeText(draft.text.peek()).then(
      () => "Copied. Put them somewhere of your own.",
      () => "The browser did not let it be copied. Select the words and copy them yourself.",
    );
  }
  return (
    <div class="card">
      <p role="alert">
        What you wrote for yourself should become an unsent letter before you write to them. {own.stuck}
      </p>
      <p>Your words are still here:</p>
      <Quote text={draft.text.value} />
      <p role="status">{said.value}</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => void own.tryAgain()}>
          Try again
        </button>
        <button type="button" onClick={() => void copy()}>
          Copy them
        </button>
        <button type="button" onClick={() => void draft.clear()}>
          Delete them
        </button>
      </div>
    </div>
  );
}
