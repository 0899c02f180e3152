import { useSignal } from "@preact/signals";
import { Choice } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { planDayProblem } from "./plan-day.ts";

interface Form {
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly by: "" | "me" | "them" | "both";
}
const empty: Form = { day: "", time: "", place: "", by: "" };

/** Day, place, who proposed. @param replaces the plan that this one stands for from now on. */
export function PlanForm({ replaces, onKept }: { readonly replaces?: string; readonly onKept?: () => void }) {
  const { add } = useSession();
  const { today } = useGuidance();
  const form = useFormDraft<Form>(sealedNames.form("plan"), empty);
  const error = useSignal("");
  if (!form.value) return null;
  const { day, time, place, by } = form.value;
  const set = (change: Partial<Form>) => form.set({ day, time, place, by, ...change });
  async function keep(event: Event) {
    event.preventDefault();
    error.value = planDayProblem(day, today) ?? "";
    if (error.value) {
      (event.currentTarget as HTMLElement).querySelector<HTMLElement>("input[type=date]")?.focus();
      return;
    }
    const kept = await add({
      kind: "plan",
      on: time === "" ? day : `${day}T${time}`,
      ...(place.trim() === "" ? {} : { place: place.trim() }),
      ...(by === "" ? {} : { arrangedBy: by }),
      ...(replaces ? { replaces } : {}),
    });
    if (!kept) return;
    await form.clear();
    onKept?.();
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)} noValidate>
      <Field label="Which day?" type="date" value={day} onText={(text) => set({ day: text })} error={error.value} />
      <Field label="What time, if you know?" type="time" value={time} onText={(text) => set({ time: text })} />
      <Field
        label="Where?"
        hint="Public, easy to leave, not a home."
        value={place}
        onText={(text) => set({ place: text })}
      />
      <Choice
        legend="Who proposed it?"
        inRow
        options={[
          { value: "them", words: "They did" },
          { value: "me", words: "I did" },
          { value: "both", words: "Both of us" },
        ]}
        value={by || undefined}
        onChoose={(chosen) => set({ by: chosen })}
      />
      <div class="actions">
        <button type="submit" class="main">
          Keep the plan
        </button>
      </div>
    </form>
  );
}
