import { useSignal } from "@preact/signals";
import { useAskBeforeClosing } from "../session/ask-before-closing.ts";
import { useSession } from "../session/context.ts";

/**
 * Under words that were typed before there is a journal. There is no key to seal them with yet, and nothing is ever
 * stored unsealed: so it is said that they go with the page, and a journal is offered that takes them along.
 * @param any something stands in the field.
 */
export function UnkeptWords({ any }: { readonly any: boolean }) {
  const { phase, canKeep, asksProtection, look } = useSession();
  const began = useSignal(false);
  const shown = phase.value === "new" && any;
  useAskBeforeClosing(shown);
  if (!shown) {
    return began.value && phase.value === "open" ? (
      <p role="status">There is a journal now, and they are kept.</p>
    ) : null;
  }
  if (!canKeep.value) return <p class="soft">These words go when this page is closed: this browser keeps nothing.</p>;
  return (
    <div class="card">
      <p>There is no journal yet. These words are here only while this page is open; nothing of them is stored.</p>
      {look.values.value.shared === "no" ? null : (
        <p class="soft">Where somebody else may look at this device, letting them go can be the better way.</p>
      )}
      <button
        type="button"
        onClick={() => {
          began.value = true;
          asksProtection.value = "by-choice";
        }}
      >
        Begin a journal and keep them
      </button>
    </div>
  );
}
