import { rulesCiting, sentenceFor } from "@rekindle/guide";
import { evidenceFor, type GuidePoint } from "@rekindle/guide/library";
import { Studies } from "../../parts/studies.tsx";
import { useGuidance } from "../../session/guidance.ts";

interface PointProps {
  /** The points of the guide from which the same sentence follows. */
  readonly points: readonly GuidePoint[];
  readonly open: boolean;
}

/** A sentence of ours as a card, then its receipt when it is opened. */
export function Point({ points, open }: PointProps) {
  const { advice } = useGuidance();
  const own = [...new Set(points.flatMap(({ id }) => rulesCiting(id)))];
  const ids = new Set<string>(points.map(({ id }) => id));
  const now = advice.filter(({ id, cites }) => cites.some((cite) => ids.has(cite)) && !id.startsWith("verdict/"));
  return (
    <details class="card point" open={open}>
      <summary>{sentenceFor(points[0]!)}</summary>
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
  const narrows = qualifies.filter((row) => !pro.includes(row) && !against.includes(row));
  const none = pro.length + against.length + narrows.length === 0;
  return (
    <>
      <Studies title="What speaks for it" rows={pro} />
      <Studies title="What speaks against it" rows={against} />
      <Studies title="What narrows it" rows={narrows} />
      <Part title="How sure">
        {none ? "One guide says so; we know of no study for it or against it." : "Some studies, none on exactly this."}
      </Part>
    </>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <section>
    <h3>{title}</h3>
    <p>{children}</p>
  </section>
);
