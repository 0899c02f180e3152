import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";

interface WeekPlan {
  readonly person1: string;
  readonly person2: string;
  readonly person3: string;
  readonly body: string;
  readonly project: string;
  readonly first: string;
}

const empty: WeekPlan = { person1: "", person2: "", person3: "", body: "", project: "", first: "" };

/** The plan for the week: sealed beside the journal, kept as it is typed. */
export const useWeek = () => useFormDraft<WeekPlan>(sealedNames.setting("week"), empty);

/** Three people, one habit of the body, one project, one thing done for the first time. */
export function Week({ week }: { readonly week: ReturnType<typeof useWeek> }) {
  const { phase } = useSession();
  const plan = week.value;
  if (!plan) return null;
  const field = (name: keyof WeekPlan, label: string, hint?: string) => (
    <Field
      label={label}
      value={plan[name]}
      onText={(text) => week.set({ ...plan, [name]: text })}
      {...(hint ? { hint } : {})}
    />
  );
  return (
    <>
      <p>
        A week of your own. Nothing has to be filled in{phase.value === "open" ? ", and it is kept as you type" : ""}.
      </p>
      <fieldset class="choice">
        <legend>Three people</legend>
        {field("person1", "One", "Who does you good. Not them.")}
        {field("person2", "Another one")}
        {field("person3", "A third")}
      </fieldset>
      {field("body", "One habit of the body", "For example: twenty minutes outside before work.")}
      {field("project", "One project", "Something that is a little further at the end of the week.")}
      {field("first", "One thing for the first time", "A place, a dish, a class.")}
      <UnkeptWords any={Object.values(plan).some((text) => text.trim() !== "")} />
    </>
  );
}
