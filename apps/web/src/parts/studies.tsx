import { type Evidence, inPlainWords } from "@rekindle/guide/library";

interface StudiesProps {
  readonly title: string;
  readonly rows: readonly Evidence[];
}

/** What studies found, in plain words, and how sure that is. Their own terms stand under Sources. */
export function Studies({ title, rows }: StudiesProps) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ id }) => {
          const { found, sure } = inPlainWords(id);
          return (
            <li key={id}>
              {found} <span class="soft">How sure: {sure}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
