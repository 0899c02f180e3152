import { useSignal } from "@preact/signals";
import type { Tie } from "@rekindle/journal";
import { Ticks } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { reviewDayProblem } from "../../words/review-day.ts";
import { tieOptions } from "../../words/ties.ts";
import { quietDaysProblem } from "./plan-rules.ts";
import { Select } from "./select.tsx";
import { countries, zones } from "./world.ts";

interface Form {
  readonly days: string;
  readonly review: string;
  readonly name: string;
  readonly pronouns: string;
  readonly shared: readonly Tie[];
  readonly country: string;
  readonly zone: string;
}

/** The plan's settings: an entry of the journal, of which the latest wins field by field. */
export function Plan() {
  const session = useSession();
  const { profile, quiet } = useFacts();
  const { today } = useGuidance();
  const form = useFormDraft<Form>(sealedNames.form("profile"), {
    days: `${profile.quietDays ?? 30}`,
    review: profile.reviewOn ?? "",
    name: profile.theirName ?? "",
    pronouns: profile.theirPronouns ?? "",
    shared: profile.ties ?? [],
    country: profile.country?.toUpperCase() ?? "",
    zone: profile.timeZone ?? session.clock.zone,
  });
  const said = useSignal("");
  if (!form.value) return null;
  const values = form.value;
  const { days, review, name, pronouns, shared, country, zone } = values;
  const set = (change: Partial<Form>) => form.set({ ...values, ...change });
  const daysProblem = quietDaysProblem(days, quiet);
  const chosen = profile.reviewOn ?? "";
  const reviewProblem = reviewDayProblem(review, chosen, today);

  async function keep(event: Event) {
    event.preventDefault();
    if (daysProblem || reviewProblem) return;
    session.look.set({ country });
    const kept = await session.add({
      kind: "profile",
      quietDays: Number(days),
      ...(review !== chosen ? { reviewOn: review } : {}),
      theirName: name.trim(),
      theirPronouns: pronouns.trim(),
      ties: shared,
      ...(country === "" ? {} : { country }),
      timeZone: zone,
    });
    if (kept) await form.clear();
    said.value = kept ? "Kept." : "";
  }

  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <Field
        label="Quiet days"
        hint="14 to 120. Thirty is a habit, not a finding."
        type="number"
        inputMode="numeric"
        min="14"
        max="120"
        value={days}
        onText={(text) => set({ days: text })}
        error={daysProblem}
      />
      <Field
        label="The day to look back"
        type="date"
        value={review}
        onText={(text) => set({ review: text })}
        error={reviewProblem}
      />
      <Field label="What you call them" value={name} onText={(text) => set({ name: text })} />
      <Field label="Their pronouns" value={pronouns} onText={(text) => set({ pronouns: text })} />
      <Ticks
        legend="What you share"
        options={tieOptions}
        chosen={new Set(shared)}
        onChange={(next) => set({ shared: [...next] })}
      />
      <Select
        label="Country, for help lines"
        value={country}
        options={[{ value: "", words: "Not said" }, ...countries()]}
        onChoose={(value) => set({ country: value })}
      />
      <Select label="Time zone" value={zone} options={zones(zone)} onChoose={(value) => set({ zone: value })} />
      <button type="submit" class="main" disabled={daysProblem !== undefined || reviewProblem !== undefined}>
        Keep
      </button>
      <p role="status">{said.value}</p>
    </form>
  );
}
