import { useSignal } from "@preact/signals";
import { type Failure, failureSentence } from "@rekindle/vault";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../drafts/draft.ts";
import { keepLetter } from "../../drafts/letters.ts";
import { useSession } from "../../session/context.ts";

export interface OwnWords {
  /** Nothing stands in the field that was written for oneself alone: until then no message is shown that could be copied. */
  readonly settled: boolean;
  /** They have just become an unsent letter. */
  readonly moved: boolean;
  /** Why they could not become one; they stand where they stood. */
  readonly stuck: string;
  readonly tryAgain: () => Promise<void>;
}

/**
 * "This one is for you. It stays here." Where a message may be written again, what was written under that promise becomes
 * an unsent letter, and the field is empty.
 * @param message true where what stands in the field could be sent.
 */
export function useOwnWords(draft: Draft, message: boolean): OwnWords {
  const session = useSession();
  const moved = useSignal(false);
  const stuck = useSignal<Failure | undefined>(undefined);
  const own = draft.ready.value && draft.around.value.own;
  async function move() {
    const text = draft.text.peek();
    if (text.trim() !== "") {
      stuck.value = await keepLetter(session.sealed, { text, at: session.clock.renew() });
      if (stuck.value) return;
      moved.value = true;
    }
    await draft.clear();
  }
  useEffect(() => {
    if (own && message) void move();
  }, [own, message]);
  return {
    settled: !(own && message),
    moved: moved.value,
    stuck: stuck.value ? failureSentence(stuck.value) : "",
    tryAgain: move,
  };
}
