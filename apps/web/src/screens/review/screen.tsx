import { useSignal } from "@preact/signals";
import { spellDay, spellEntry, stoppingIn } from "@rekindle/guide";
import { readDay, readMoment, writeDay } from "@rekindle/journal";
import { Field } from "../../parts/field.tsx";
import { Empty } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { whatHappened } from "./counts.ts";

/** At most this long can be gone on before looking back again: three months (screens, review day). */
const longest = 92;

/** Looking back on the chosen day, or after half a year: what happened, which criteria are met, and three ways on. */
export default function Review() {
  const { add, entries } = useSession();
  const facts = useFacts();
  const { go } = useRouter();
  const day = useSignal("");
  const { breakup, today } = facts;
  if (!breakup) {
    return (
      <>
        <h1>Looking back</h1>
        <Empty>There is nothing to look back on before the day on which it ended is written down.</Empty>
        <button type="button" onClick={() => go("add", { kind: "breakup" })}>
          Write it down
        </button>
      </>
    );
  }
  const met = stoppingIn(facts);
  const chosen = facts.profile.reviewOn === undefined ? undefined : readDay(facts.profile.reviewOn);
  const due = chosen !== undefined && today >= chosen;
  const last = today + longest;
  const goOn = async (until: string) => {
    await add({ kind: "profile", reviewOn: until });
    day.value = "";
  };
  const wanted = readDay(day.value);
  const ways = [
    <section key="closing" class="card">
      <h2>Take the closing path</h2>
      <p>Nine small pages. Nothing has to be done now.</p>
      <button type="button" onClick={() => go("closing")}>
        Closing path
      </button>
    </section>,
    <section key="on" class="card">
      <h2>Go on</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void goOn(day.value);
        }}
      >
        <Field
          label="Until when, at most three months?"
          type="date"
          min={writeDay(today + 1)}
          max={writeDay(last)}
          value={day.value}
          onText={(text) => (day.value = text)}
          error={
            day.value !== "" && (wanted === undefined || wanted <= today || wanted > last)
              ? `A day up to ${spellDay(last, today)} is accepted.`
              : undefined
          }
        />
        <button type="submit" disabled={wanted === undefined || wanted <= today || wanted > last}>
          Go on until then
        </button>
      </form>
    </section>,
    <section key="week" class="card">
      <h2>Decide in a week</h2>
      <button type="button" onClick={() => void goOn(writeDay(today + 7))}>
        Ask me again on {spellDay(today + 7, today)}
      </button>
    </section>,
  ];
  return (
    <>
      <h1>
        {due
          ? `You asked to look back ${chosen === today ? "today" : `on ${spellDay(chosen, today)}`}.`
          : "Looking back"}
      </h1>
      <section class="stack">
        <h2>What happened</h2>
        <p>Since {spellDay(breakup.day, today)}:</p>
        <ul>
          {whatHappened(facts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>Reasons to stop that are met</h2>
        {met.length === 0 ? <p>None, as your journal stands.</p> : null}
        <ul>
          {met.map(({ id, words, because }) => (
            <li key={id}>
              {words}
              {because.length > 0 ? (
                <span class="soft block">
                  {entries.value
                    .filter((entry) => because.includes(entry.id))
                    .sort((a, b) => (readMoment(a.at)?.ms ?? 0) - (readMoment(b.at)?.ms ?? 0))
                    .map(spellEntry)
                    .join("; ")}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        <p>What would you tell a friend with these facts? It does not decide it; you do.</p>
      </section>
      {/* After a year without plain openness the closing path comes first. */}
      {today >= breakup.day + 365 || met.length > 0 ? ways : [ways[1], ways[0], ways[2]]}
      <p role="status">{chosen !== undefined && !due ? `You will look back on ${spellDay(chosen, today)}.` : ""}</p>
    </>
  );
}
