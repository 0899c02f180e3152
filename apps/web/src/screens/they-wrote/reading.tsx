import { spellMinute } from "@rekindle/guide";
import type { ReadMessage } from "@rekindle/messages";
import { useId } from "preact/hooks";
import { isGuess, lineOf, saysOf, withoutTheGuess } from "./lines.ts";

interface ReadingProps {
  readonly reading: ReadMessage;
  /** Minute of the day at which it was sent, where that was at night. */
  readonly nightMinute: number | undefined;
  /** The person has said that it does not ask to stop: a guess that it might is not repeated. */
  readonly noBoundary: boolean;
  /** What to do about a line stands beside it. */
  readonly advice: boolean;
}

/** Two plain lists: what stands in the message, and what does not. */
export function Reading({ reading, nightMinute, noBoundary, advice }: ReadingProps) {
  const signals = noBoundary ? withoutTheGuess(reading.signals) : reading.signals;
  const says = useId();
  const not = useId();
  return (
    <>
      <section class="stack" aria-labelledby={says}>
        <h2 id={says}>What it says</h2>
        {signals.length === 0 && nightMinute === undefined ? null : (
          <ul class="reading">
            {signals.map((one) => (
              <li key={one.signal}>
                {isGuess(one) ? "Perhaps: " : ""}
                {saysOf[one.signal] ?? one.says} {advice ? lineOf[one.signal] : ""}
              </li>
            ))}
            {nightMinute === undefined ? null : (
              <li>
                Sent at {spellMinute(nightMinute)}.{advice ? " Answer by day." : ""}
              </li>
            )}
          </ul>
        )}
        {reading.more === null && signals.length > 0 ? null : <p>{reading.more ?? "Take it as it stands."}</p>}
      </section>
      {reading.silent.length > 0 ? (
        <section class="stack" aria-labelledby={not}>
          <h2 id={not}>What it does not say</h2>
          <ul class="reading">
            {reading.silent.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
