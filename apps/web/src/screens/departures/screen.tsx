import { adviceRules, besideRules } from "@rekindle/guide";
import { chapters } from "@rekindle/guide/library";

const departing = [...besideRules, ...adviceRules].filter(({ departs }) => departs);
const chapterOf = (cites: readonly string[]) =>
  chapters.find(({ id }) => cites.some((cite) => cite.startsWith(`${id}/`)))?.id ?? "care";

/** Every passage of the source that we word differently, and why. */
export default function Departures() {
  return (
    <>
      <h1>Where we depart</h1>
      <p>
        The source at times treats the other person as somebody to be worked on. We keep its method and drop that
        attitude. Each passage is restated, never quoted.
      </p>
      {[...chapters, { id: "care", title: "Everywhere" }].map(({ id: chapter, title }) => {
        const own = departing.filter(({ cites }) => chapterOf(cites) === chapter);
        return own.length === 0 ? null : (
          <section key={chapter} class="stack">
            <h2>{title}</h2>
            {own.map(({ id, say, departs }) => (
              <article key={id} class="card">
                <p class="soft">The guide: {departs?.source}</p>
                {typeof say === "string" ? <p>We: {departs?.instead ?? say}</p> : null}
                <p>{departs?.because}</p>
              </article>
            ))}
          </section>
        );
      })}
    </>
  );
}
