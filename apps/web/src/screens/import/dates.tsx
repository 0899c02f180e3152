import { useSignal } from "@preact/signals";
import { spellDate } from "@rekindle/guide";
import type { DateReading } from "@rekindle/imports";
import { readDay } from "@rekindle/journal";
import { useId } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";
import { counted, longDay } from "./words.ts";

/** Which day is meant, and in which zone it was: asked only where the file does not say. No answer, no import. */
export function Dates({ run }: { readonly run: ImportRun }) {
  const { clock } = useSession();
  const id = useId();
  const other = useSignal(false);
  const error = useSignal("");
  const readings = run.readings.value;
  const asksZone = run.survey.value?.zoneAssumed === true;
  return (
    <StepPage step="dates" title="Dates" run={run}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          error.value =
            readings && !run.order.value
              ? "Which day is meant? Choose one."
              : asksZone && !run.zone.value
                ? "Which time zone? Choose one."
                : "";
          if (!error.value) void run.look();
        }}
      >
        {readings ? (
          <Choice
            legend={question(readings)}
            options={readings.map((reading) => ({
              value: reading.order,
              words: `${spell(reading.samples[0]?.at)}`,
              more: lines(reading),
            }))}
            value={run.order.value}
            onChoose={(order) => (run.order.value = order)}
          />
        ) : null}
        {asksZone ? (
          <>
            <Choice
              legend="In which time zone were you then? The file does not say."
              options={[
                { value: "here", words: `In that of this device: ${clock.zone.replace("_", " ")}` },
                { value: "other", words: "In another one" },
              ]}
              value={other.value ? "other" : run.zone.value === clock.zone ? "here" : undefined}
              onChoose={(zone) => {
                other.value = zone === "other";
                run.zone.value = zone === "here" ? clock.zone : "";
              }}
            />
            {other.value ? (
              <div class="field">
                <label for={id}>Which one?</label>
                <select
                  id={id}
                  value={run.zone.value}
                  onChange={(event) => (run.zone.value = event.currentTarget.value)}
                >
                  <option value="">Choose</option>
                  {Intl.supportedValuesOf("timeZone").map((zone) => (
                    <option key={zone} value={zone}>
                      {zone.replaceAll("_", " ")}
                    </option>
                  ))}
                </select>
              </div>
            ) : null}
          </>
        ) : null}
        <p class="field-error" role="alert">
          {error.value}
        </p>
        <div class="actions">
          <button type="submit" class="main">
            Go on
          </button>
          <button type="button" onClick={run.back}>
            Back
          </button>
        </div>
      </form>
    </StepPage>
  );
}

/** "04/05/2025: is that 4 May or 5 April? Both fit every line of this file." */
function question([one, other]: readonly DateReading[]): string {
  const [first, second] = [one?.samples[0]?.at, other?.samples[0]?.at];
  if (!one || !first || !second) return "Which day is meant? Both fit every line of this file.";
  const [year, month, day] = first.slice(0, 10).split("-") as [string, string, string];
  const written = one.order === "mdy" ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
  return `${written}: is that ${spell(first)} or ${spell(second)}? Both fit every line of this file.`;
}

/** "4 May" */
function spell(at: string | undefined): string {
  const day = at === undefined ? undefined : readDay(at.slice(0, 10));
  return day === undefined ? "" : spellDate(day, day);
}

/** Two real lines under this reading, by time and length alone, and the span that the file would have. */
function lines({ samples, first, last }: DateReading): string {
  const two = samples.map(
    ({ at, length }) => `${spell(at)}, ${at.slice(11)} (${counted(length, "letter", "letters")})`,
  );
  return `Two lines of the file: ${two.join("; ")}. From ${longDay(first)} to ${longDay(last)}.`;
}
