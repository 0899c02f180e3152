import { useSignal } from "@preact/signals";
import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { PlanForm } from "./plan-form.tsx";

interface CalledOffProps {
  readonly onDone: () => void;
}

/** The meeting was called off: by whom, and whether another time was named with it. */
export function CalledOff({ onDone }: CalledOffProps) {
  const { add } = useSession();
  const { plan } = useFacts();
  const by = useSignal<"them" | "me" | undefined>(undefined);
  const another = useSignal<"yes" | "no" | undefined>(undefined);
  if (!plan) return null;
  const before = plan.entry.entry;
  async function keep(event: Event) {
    event.preventDefault();
    if (!by.value) return;
    const kept = await add({
      kind: "plan",
      on: before.on,
      cancelled: true,
      replaces: before.id,
      arrangedBy: by.value,
    });
    if (kept) onDone();
  }
  return (
    <section class="stack" aria-labelledby="called-off">
      <h2 id="called-off">It was called off</h2>
      <Choice
        legend="By whom?"
        inRow
        options={[
          { value: "them", words: "By them" },
          { value: "me", words: "By me" },
        ]}
        value={by.value}
        onChoose={(chosen) => (by.value = chosen)}
      />
      <Choice
        legend="Was another time named?"
        inRow
        options={[
          { value: "yes", words: "Yes" },
          { value: "no", words: "No" },
        ]}
        value={another.value}
        onChoose={(chosen) => (another.value = chosen)}
      />
      {another.value === "yes" ? (
        <PlanForm replaces={before.id} onKept={onDone} />
      ) : (
        <form onSubmit={(event) => void keep(event)}>
          <button type="submit" disabled={by.value === undefined}>
            Keep it
          </button>
        </form>
      )}
    </section>
  );
}
