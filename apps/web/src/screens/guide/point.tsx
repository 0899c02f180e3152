import { adviceRules, besideRules } from "@rekindle/guide";
import { type Evidence, evidenceFor, type GuidePoint } from "@rekindle/guide/library";
import { useGuidance } from "../../session/guidance.ts";

const rules = [...besideRules, ...adviceRules];

const rulesOf = ({ id }: GuidePoint) => rules.filter(({ cites }) => cites.includes(id));

/** What we say of a point: the sentence of the first rule that follows from it, else the point itself. */
export function sentenceOf(point: GuidePoint): string {
  const said = rulesOf(point).find(({ say }) => typeof say === "string")?.say;
  return typeof said === "string" ? said : point.text;
}

interface PointProps {
  /** The points of the guide from which the same sentence follows. */
  readonly points: readonly GuidePoint[];
  readonly open: boolean;
}

/** A sentence of ours as a card, then its receipt when it is opened. */
export function Point({ points, open }: PointProps) {
  const { advice } = useGuidance();
  const own = [...new Set(points.flatMap(rulesOf))];
  const ids = new Set<string>(points.map(({ id }) => id));
  const now = advice.filter(({ id, cites }) => cites.some((cite) => ids.has(cite)) && !id.startsWith("verdict/"));
  return (
    <details class="card point" open={open}>
      <summary>{sentenceOf(points[0]!)}</summary>
      <div class="stack">
        {points.map((point) => (
          <div key={point.id} class="stack">
            <Part title="The guide">{point.text}</Part>
            <Receipt point={point} />
          </div>
        ))}
        {own.map(({ id, why }) => (
          <p key={id}>{why}</p>
        ))}
        {own.map(({ id, departs }) =>
          departs ? (
            <section key={id}>
              <h3>Where we depart</h3>
              <p>The guide: {departs.source}</p>
              <p>{departs.because}</p>
            </section>
          ) : null,
        )}
        {now.length > 0 ? <Part title="It applies to you now">{now.map(({ text }) => text).join(" ")}</Part> : null}
      </div>
    </details>
  );
}

function Receipt({ point }: { readonly point: GuidePoint }) {
  const { for: pro, against, qualifies } = evidenceFor(point.id);
  const none = pro.length + against.length + qualifies.length === 0;
  return (
    <>
      <Studies title="What speaks for it" rows={pro} />
      <Studies title="What speaks against it" rows={against} />
      <Studies title="What narrows it" rows={qualifies} />
      <Part title="How sure">
        {none ? "One guide says so; we know of no study for it or against it." : "Some studies, none on exactly this."}
      </Part>
    </>
  );
}

function Studies({ title, rows }: { readonly title: string; readonly rows: readonly Evidence[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id, finding, strength }) => (
          <li key={id}>
            {finding} <span class="soft">({strength})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <section>
    <h3>{title}</h3>
    <p>{children}</p>
  </section>
);
