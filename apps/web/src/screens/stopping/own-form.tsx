import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Area, Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";
import { reviewDayProblem } from "../../words/review-day.ts";

const name = sealedNames.setting("my-criterion");

/** A day and a sentence of one's own, beside the criteria that always hold. */
export function OwnForm() {
  const { sealed } = useSession();
  const kept = useSignal<string | undefined>(undefined);
  useEffect(() => {
    void sealed.get(name).then((text) => (kept.value = text ?? ""));
  }, []);
  return kept.value === undefined ? null : <Fields kept={kept.value} onKept={(own) => (kept.value = own)} />;
}

function Fields({ kept, onKept }: { readonly kept: string; readonly onKept: (own: string) => void }) {
  const session = useSession();
  const { add, sealed, clock } = session;
  const said = useSignal("");
  const chosen = useFacts().profile.reviewOn ?? "";
  const form = useFormDraft(sealedNames.form("stopping"), { day: chosen, own: kept });
  const error = useSignal("");
  if (!form.value) return null;
  const { day, own } = form.value;

  async function keep(event: Event) {
    event.preventDefault();
    said.value = "";
    error.value = reviewDayProblem(day, chosen, clock.now.value.slice(0, 10)) ?? "";
    if (error.value) return;
    if (day !== chosen && !(await add({ kind: "profile", reviewOn: day }))) return;
    if (own !== kept && (await sealed.set(name, own))) return;
    if (own !== kept) worthKeeping(session);
    onKept(own);
    await form.clear();
    said.value = "Kept.";
  }

  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <h2>And of your own</h2>
      <Field
        label="A date on which I look back"
        type="date"
        hint="Half a year after it ended, unless you choose one. Afterwards you can choose an earlier day, not a later one."
        value={day}
        onText={(text) => form.set({ day: text, own })}
        error={error.value}
      />
      <Area
        label="One of my own"
        hint="I stop if …"
        value={own}
        onText={(text) => form.set({ day, own: text })}
        rows={2}
      />
      <button type="submit" class="main">
        Keep
      </button>
      <p role="status">{said.value}</p>
      <UnkeptWords any={own.trim() !== ""} />
    </form>
  );
}
