import { spellDay } from "@rekindle/guide";
import { writeDay } from "@rekindle/journal";
import { Choice } from "../../../parts/choice.tsx";
import { Field } from "../../../parts/field.tsx";
import { planDayProblem } from "../../meeting/plan-day.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Plan {
  readonly what: "agreed" | "called-off";
  readonly day: string;
  readonly time: string;
  readonly place: string;
  readonly arrangedBy: "" | "me" | "them" | "both";
  readonly calledOffBy: "" | "me" | "them";
}

/** A meeting that was agreed, moved or called off. */
export const plan = entryForm<Plan>({
  title: () => "A meeting",
  empty: () => ({ what: "agreed", day: "", time: "", place: "", arrangedBy: "", calledOffBy: "" }),
  First: ({ values, set, errors, facts }: Parts<Plan>) => (
    <>
      {facts.plan ? (
        <Choice
          legend={`A meeting is agreed for ${spellDay(facts.plan.on, facts.today)}.`}
          options={[
            { value: "agreed", words: "Another day instead" },
            { value: "called-off", words: "It was called off" },
          ]}
          value={values.what}
          onChoose={(what) => set({ what })}
        />
      ) : null}
      {values.what === "agreed" || !facts.plan ? (
        <>
          <Field label="Which day?" type="date" value={values.day} onText={(day) => set({ day })} error={errors.day} />
          <Field label="What time, if you know?" type="time" value={values.time} onText={(time) => set({ time })} />
        </>
      ) : (
        <Choice
          legend="By whom?"
          inRow
          options={[
            { value: "them", words: "By them" },
            { value: "me", words: "By me" },
          ]}
          value={values.calledOffBy || undefined}
          onChoose={(calledOffBy) => set({ calledOffBy })}
          error={errors.calledOffBy}
        />
      )}
    </>
  ),
  More: ({ values, set }: Parts<Plan>) =>
    values.what === "called-off" ? (
      <p class="soft">Another day that was named with it: choose “Another day instead”.</p>
    ) : (
      <>
        <Field label="Where?" value={values.place} onText={(place) => set({ place })} />
        <Choice
          legend="Who proposed it?"
          inRow
          options={[
            { value: "me", words: "I did" },
            { value: "them", words: "They did" },
            { value: "both", words: "Both of us" },
          ]}
          value={values.arrangedBy || undefined}
          onChoose={(arrangedBy) => set({ arrangedBy })}
        />
      </>
    ),
  when: "now",
  read: ({ what, day, time, place, arrangedBy, calledOffBy }, { plan: before, today }) => {
    const replaces = before ? { replaces: before.entry.entry.id } : {};
    if (what === "called-off" && before) {
      if (calledOffBy === "") return { errors: { calledOffBy: "By whom? It decides what it means." } };
      const { on } = before.entry.entry;
      return { entry: { kind: "plan", on, cancelled: true, arrangedBy: calledOffBy, ...replaces } };
    }
    const wrong = planDayProblem(day, writeDay(today));
    if (wrong) return { errors: { day: wrong } };
    return {
      entry: {
        kind: "plan",
        on: time === "" ? day : `${day}T${time}`,
        ...replaces,
        ...(place.trim() === "" ? {} : { place: place.trim() }),
        ...(arrangedBy === "" ? {} : { arrangedBy }),
      },
    };
  },
});
