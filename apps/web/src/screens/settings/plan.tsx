import { useSignal } from "@preact/signals";
import { type Tie, ties } from "@rekindle/journal";
import { Ticks } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { quietDaysProblem, reviewDayProblem } from "./plan-rules.ts";
import { Select } from "./select.tsx";
import { countries, zones } from "./world.ts";

const tieWords: Readonly<Record<Tie, string>> = {
  children: "Children",
  home: "A home",
  work: "Work",
  school: "School",
  pet: "A pet",
  money: "Money",
};

/** The plan's settings: an entry of the journal, of which the latest wins field by field. */
export function Plan() {
  const session = useSession();
  const { profile, quiet } = useFacts();
  const { today } = useGuidance();
  const days = useSignal(`${profile.quietDays ?? 30}`);
  const review = useSignal(profile.reviewOn ?? "");
  const name = useSignal(profile.theirName ?? "");
  const pronouns = useSignal(profile.theirPronouns ?? "");
  const shared = useSignal<ReadonlySet<Tie>>(new Set(profile.ties ?? []));
  const country = useSignal(profile.country?.toUpperCase() ?? session.look.values.value.country);
  const zone = useSignal(profile.timeZone ?? session.clock.zone);
  const said = useSignal("");
  const daysProblem = quietDaysProblem(days.value, quiet);
  const reviewChanged = review.value !== "" && review.value !== profile.reviewOn;
  const reviewProblem = reviewChanged ? reviewDayProblem(review.value, today, profile.reviewOn) : undefined;

  async function keep(event: Event) {
    event.preventDefault();
    if (daysProblem || reviewProblem) return;
    session.look.set({ country: country.value });
    const kept = await session.add({
      kind: "profile",
      quietDays: Number(days.value),
      ...(reviewChanged ? { reviewOn: review.value } : {}),
      theirName: name.value.trim(),
      theirPronouns: pronouns.value.trim(),
      ties: [...shared.value],
      ...(country.value === "" ? {} : { country: country.value }),
      timeZone: zone.value,
    });
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
        value={days.value}
        onText={(text) => (days.value = text)}
        error={daysProblem}
      />
      <Field
        label="The day to look back"
        type="date"
        value={review.value}
        onText={(text) => (review.value = text)}
        error={reviewProblem}
      />
      <Field label="What you call them" value={name.value} onText={(text) => (name.value = text)} />
      <Field label="Their pronouns" value={pronouns.value} onText={(text) => (pronouns.value = text)} />
      <Ticks
        legend="What you share"
        options={ties.map((value) => ({ value, words: tieWords[value] }))}
        chosen={shared.value}
        onChange={(next) => (shared.value = next)}
      />
      <Select
        label="Country, for help lines"
        value={country.value}
        options={[{ value: "", words: "Not said" }, ...countries()]}
        onChoose={(value) => (country.value = value)}
      />
      <Select
        label="Time zone"
        value={zone.value}
        options={zones(zone.value)}
        onChoose={(value) => (zone.value = value)}
      />
      <button type="submit" class="main" disabled={daysProblem !== undefined || reviewProblem !== undefined}>
        Keep
      </button>
      <p role="status">{said.value}</p>
    </form>
  );
}
