import { useSignal } from "@preact/signals";
import { useSession } from "../../session/context.ts";

/** One tap and one confirmation; "are you sure" is asked once and never again. */
export function CloseIt({ closed }: { readonly closed: boolean }) {
  const { add } = useSession();
  const asked = useSignal(false);
  if (closed) {
    return (
      <button type="button" onClick={() => void add({ kind: "outcome", outcome: "reopened" })}>
        It is open again
      </button>
    );
  }
  return asked.value ? (
    <div class="stack">
      <p>Then it is closed, from today. You do not have to stop caring for it to be over.</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => void add({ kind: "outcome", outcome: "let-go" })}>
          Close it
        </button>
        <button type="button" onClick={() => (asked.value = false)}>
          Not now
        </button>
      </div>
    </div>
  ) : (
    <button type="button" onClick={() => (asked.value = true)}>
      I want to close this
    </button>
  );
}
