import { useSignal } from "@preact/signals";
import { type Facts, factsOn, spellDay } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import { useMemo } from "preact/hooks";
import { Ticks } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { type Before, before, ifWords, keepPlan } from "./plan.ts";
import "./slip.css";

interface Form {
  readonly before: readonly Before[];
  readonly action: string;
}

/**
 * After a message inside the quiet: what stands, what is asked, and one plan for the next time. Nothing is set to zero.
 * @param with.entry the contact that was written down; without it the latest of the person's own.
 */
export default function Slip({ with: { entry: id } }: ScreenProps) {
  const session = useSession();
  const guidance = useGuidance();
  const facts = useFacts();
  const { go } = useRouter();
  const form = useFormDraft<Form>(sealedNames.form("slip"), { before: [], action: "" });
  const kept = useSignal(false);
  const days = useMemo(() => quietDaysBefore(session.entries.peek(), id), [session.entries.value, id]);
  const { verdict } = guidance.contact;
  const again = facts.quiet && guidance.rule === "quiet" ? againWords(facts.quiet, facts.today) : "";
  if (!form.value) return <h1>You wrote to them.</h1>;
  const { before: chosen, action } = form.value;

  async function keep(event: Event) {
    event.preventDefault();
    await keepPlan(session.sealed, { at: session.clock.renew(), before: chosen, action: action.trim() });
    await form.clear();
    kept.value = true;
  }
  return (
    <>
      <h1>You wrote to them.</h1>
      <p>Thank you for writing it down.</p>
      <p>
        Nothing is set to zero
        {days === undefined || days === 0
          ? "."
          : `: the ${days === 1 ? "one quiet day" : `${days} quiet days`} happened.`}
        {again} Please no second message that explains the first.
      </p>
      {verdict === "none" ? (
        <Notice kind="care">
          <p>
            {guidance.headline} {guidance.line}
          </p>
        </Notice>
      ) : null}
      {kept.value ? (
        <>
          <p role="status">
            Kept. {ifWords(chosen)}, I will <bdi>{action.trim()}</bdi>.
          </p>
          <button type="button" class="main" onClick={() => go("today")}>
            Today
          </button>
        </>
      ) : (
        <form class="stack" onSubmit={(event) => void keep(event)}>
          <div class="chips">
            <Ticks
              legend="What was going on just before?"
              options={before}
              chosen={new Set(chosen)}
              onChange={(next) => form.set({ before: [...next], action })}
            />
          </div>
          <Field
            label={`${ifWords(chosen)}, I will …`}
            hint="One thing that is possible at that hour. For example: put the phone in the kitchen and call a friend."
            value={action}
            onText={(text) => form.set({ before: chosen, action: text })}
          />
          <div class="actions">
            <button type="submit" class="main" disabled={action.trim() === ""}>
              Keep this plan
            </button>
            <button type="button" onClick={() => go("today")}>
              Not now
            </button>
          </div>
        </form>
      )}
    </>
  );
}

/** Said only where the quiet decides: its end is no promise where a no stands or they asked for space, ties or not. */
function againWords({ start, end }: NonNullable<Facts["quiet"]>, today: number): string {
  const from = start.day === today ? "today" : spellDay(start.day, today);
  return ` The quiet runs again, from ${from} to ${spellDay(end, today)}.`;
}

/** How many quiet days there had been when it happened; undefined where none were counted. */
function quietDaysBefore(entries: readonly Entry[], id: string | undefined): number | undefined {
  const own = entries.filter((entry) => entry.kind === "contact" && entry.from === "me");
  const slip = id === undefined ? own.at(-1) : own.find((entry) => entry.id === id);
  if (!slip) return undefined;
  const facts = factsOn(
    entries.filter((entry) => entry !== slip),
    slip.at,
  );
  return facts.quiet ? facts.today - facts.quiet.start.day : undefined;
}
