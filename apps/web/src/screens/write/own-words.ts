import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../drafts/draft.ts";
import { keepLetter } from "../../drafts/letters.ts";
import { useSession } from "../../session/context.ts";

/**
 * "This one is for you. It stays here." Where a message may be written again, what was written under that promise becomes
 * an unsent letter, and the field is empty.
 * @param message true where what stands in the field could be sent.
 * @returns whether that is done: until then nothing is shown that could be copied; and whether words were moved.
 */
export function useOwnWords(draft: Draft, message: boolean): { readonly settled: boolean; readonly moved: boolean } {
  const session = useSession();
  const moved = useSignal(false);
  const own = draft.ready.value && draft.around.value.own;
  useEffect(() => {
    if (!own || !message) return;
    const text = draft.text.peek();
    void (async () => {
      if (text.trim() !== "") {
        if (await keepLetter(session.sealed, { text, at: session.clock.renew() })) return;
        moved.value = true;
      }
      await draft.clear();
    })();
  }, [own, message]);
  return { settled: !(own && message), moved: moved.value };
}
