import { type Advice, adviceRules, besideRules, rulesCiting, spellEntry } from "@rekindle/guide";
import { type Evidence, evidenceFor, findCitation } from "@rekindle/guide/library";
import { useSession } from "../../session/context.ts";
import { useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { Studies } from "../studies.tsx";

/** The receipt of a piece of advice: its source, what speaks for and against it, how sure, and the entries behind it. */
export function WhyPanel({ advice }: { readonly advice: Advice }) {
  const { entries } = useSession();
  const { changes } = useGuidance();
  const { go } = useRouter();
  const found = advice.cites.flatMap((cite) => findCitation(cite) ?? []);
  const points = found.flatMap((item) => (item.kind === "point" ? [item.point] : []));
  const care = found.flatMap((item) => (item.kind === "care" ? [item.care] : []));
  const named = found.flatMap((item) => (item.kind === "evidence" ? [item.evidence] : []));
  const of = (side: "for" | "against" | "qualifies") => points.flatMap(({ id }) => evidenceFor(id)[side]);
  const against = once([...of("against"), ...of("qualifies")]);
  const behind = entries.value.filter(({ id }) => advice.because.includes(id));
  // The guide is never quoted on its own where we part from it, whichever rule of ours does.
  const departs = (
    [...besideRules, ...adviceRules].find(({ id, departs: own }) => own && id === advice.id) ??
    points.flatMap(({ id }) => rulesCiting(id)).find(({ departs: own }) => own)
  )?.departs;
  const studied = once([...named, ...of("for"), ...against]);
  return (
    <div class="stack">
      <p>
        <strong>{advice.text}</strong>
      </p>
      {advice.why ? <p>{advice.why}</p> : null}
      {care.map(({ id, title, words }) => (
        <section key={id}>
          <h3>Our care rule: {title}</h3>
          <p>{words}</p>
        </section>
      ))}
      {points.map(({ id, text }) => (
        <section key={id}>
          <h3>From the guide</h3>
          <p>{text}</p>
        </section>
      ))}
      {departs ? (
        <section>
          <h3>Where we depart</h3>
          <p>The guide: {departs.source}</p>
          <p>{departs.because}</p>
        </section>
      ) : null}
      <Studies title="What speaks for it" rows={once([...named, ...of("for")])} />
      <Studies title="What speaks against it, or narrows it" rows={against} />
      <section>
        <h3>How sure</h3>
        <p>
          {studied.length > 0
            ? "Some studies, none on exactly this."
            : points.length > 0
              ? "One guide says so."
              : "Our own decision."}
        </p>
      </section>
      {behind.length > 0 ? (
        <section>
          <h3>Your entries behind it</h3>
          <ul class="rows">
            {behind.slice(0, 6).map((entry) => (
              <li key={entry.id}>
                <button type="button" onClick={() => go("entry", { id: entry.id })}>
                  {spellEntry(entry)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {changes.length > 0 ? (
        <section>
          <h3>What would change it</h3>
          <ul>
            {changes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

const once = (rows: readonly Evidence[]): Evidence[] => [...new Map(rows.map((row) => [row.id, row])).values()];
