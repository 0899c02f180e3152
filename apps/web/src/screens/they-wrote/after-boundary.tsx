import { spellDay } from "@rekindle/guide";
import { type Day, readDay } from "@rekindle/journal";
import { useEffect, useRef } from "preact/hooks";
import { useRouter } from "../../shell/router.ts";
import type { BoundaryAnswer } from "./record.ts";

interface AfterBoundaryProps {
  readonly answer: BoundaryAnswer;
  /** The day on which they wrote it. */
  readonly day: Day;
  readonly today: Day;
}

/** What is said once it stands what they asked for (screens §15.1, §15.11, §15.18). */
export function AfterBoundary({ answer, day, today }: AfterBoundaryProps) {
  const { go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = answer.asks === "space" ? "They asked for time." : "They have answered.";
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {answer.asks === "space" ? <Space until={answer.until} today={today} /> : null}
      {answer.asks === "stop" ? (
        <>
          <p>
            On {spellDay(day, today)} they asked you not to contact them. That holds on every channel, and through other
            people. From now on Rekindle will not help with messages to them, not even a last one, an apology or a
            thank-you. This is not a judgement of you. It is what they asked for.
          </p>
          <p>Tonight: somebody to call, the next hour, a page to write on.</p>
        </>
      ) : null}
      {answer.asks === "unsure" ? <p>Then we read it as stop, and you can come back to it.</p> : null}
      {answer.asks === "nothing" ? (
        <p>Your answer takes effect in 24 hours; until then we read it as stop. It stands in your journal.</p>
      ) : null}
      <div class="actions">
        <button type="button" class="main" onClick={() => go("next-hour")}>
          The next hour
        </button>
        {answer.asks === "space" ? (
          <button type="button" onClick={() => go("today")}>
            Today
          </button>
        ) : (
          <button type="button" onClick={() => go("closing")}>
            Closing path
          </button>
        )}
        <button type="button" onClick={() => go("letters")}>
          A page to write on
        </button>
      </div>
    </>
  );
}

function Space({ until, today }: { readonly until: string | undefined; readonly today: Day }) {
  const day = until === undefined ? undefined : readDay(until);
  return (
    <>
      <p>
        We take that at its word: not a test, not a no for ever. No message to see how it is going.{" "}
        {day === undefined ? "The next move is theirs." : `Until ${spellDay(day, today)}.`}
      </p>
      <p>If they named a day: wait for it, and then for them.</p>
    </>
  );
}
