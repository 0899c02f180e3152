import { bearingsOf, careRules, claims, evidence, inPlainWords } from "@rekindle/guide/library";

const verbs = { supports: "Speaks for", contradicts: "Speaks against", qualifies: "Narrows" } as const;

/** The studies, weak ones called weak, and our own care rules. */
export default function Sources() {
  return (
    <>
      <h1>Sources</h1>
      <p>
        Studies on break-ups, with what each says of the guide. None was made with this app. They speak of people in
        general.
      </p>
      <section class="stack">
        <h2>Studies</h2>
        {evidence.map((row) => {
          const plain = inPlainWords(row.id);
          return (
            <article key={row.id} class="card">
              <h3>{row.topic}</h3>
              <p>{plain.found}</p>
              <p class="soft">How sure: {plain.sure}</p>
              <ul>
                {bearingsOf(row).map(({ says, claims: letters, note }) => (
                  <li key={says + letters.join("")}>
                    {verbs[says]}{" "}
                    {letters.length > 0 ? letters.map((letter) => `“${claims[letter]}”`).join(", ") : null} {note}
                  </li>
                ))}
              </ul>
              <details>
                <summary>In the study's own terms</summary>
                <p>{row.finding}</p>
                <p class="soft">
                  {row.study}. How strong: {row.strength}.
                </p>
              </details>
            </article>
          );
        })}
      </section>
      <section class="stack">
        <h2>Our care rules</h2>
        <p>They are our own, and where one of them and the guide disagree, it wins.</p>
        {careRules.map((rule) => (
          <article key={rule.id} class="card">
            <h3>{rule.title}</h3>
            <p>{rule.words}</p>
            <p class="soft">Never: {rule.never}</p>
          </article>
        ))}
      </section>
    </>
  );
}
