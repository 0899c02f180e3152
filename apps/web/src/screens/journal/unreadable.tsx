import { Notice } from "../../parts/text.tsx";
import type { Kept } from "../../session/kept.ts";

/** More of one fault tell nothing new. */
const most = 50;

/** Lines that hold no entry: how many, where, what was found and what would be accepted. None of them is touched. */
export function Unreadable({ kept: { problems, damaged } }: { readonly kept: Kept }) {
  const count = problems.length + damaged;
  if (count === 0) return null;
  return (
    <Notice kind="care">
      <p>
        {count === 1
          ? "One entry could not be read. It is kept as it is and does not count."
          : `${count} entries could not be read. They are kept as they are and do not count.`}
      </p>
      <details>
        <summary>Which ones</summary>
        <ul>
          {problems.slice(0, most).map(({ line, field, found, accepted }) => (
            <li key={`${line} ${field}`}>
              Line {line}
              {field ? `, ${field}` : ""}: found {found}; accepted is {accepted}.
            </li>
          ))}
          {problems.length > most ? <li>and {problems.length - most} more</li> : null}
          {damaged > 0 ? (
            <li>
              {damaged === 1 ? "One sealed record" : `${damaged} sealed records`} could not be opened. A backup file may
              hold {damaged === 1 ? "it" : "them"} whole.
            </li>
          ) : null}
        </ul>
      </details>
    </Notice>
  );
}
