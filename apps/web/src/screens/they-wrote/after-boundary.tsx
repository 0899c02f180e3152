import { useEffect, useRef } from "preact/hooks";
import { MomentCard } from "../../moments/moment-card.tsx";
import { useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import type { BoundaryAnswer } from "./record.ts";

/** What is said once it stands what they asked for: the verdict, and the full words of that moment. */
export function AfterBoundary({ answer }: { readonly answer: BoundaryAnswer }) {
  const { headline, line } = useGuidance();
  const { go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {headline}
      </h1>
      <p>{line}</p>
      {answer.asks === "unsure" ? <p>Then we read it as stop, and you can come back to it in your journal.</p> : null}
      {answer.asks === "nothing" ? (
        <p>Your answer takes effect in 24 hours; until then we read it as stop. It stands in your journal.</p>
      ) : null}
      <MomentCard />
      <button type="button" class="quiet" onClick={() => go("today")}>
        Today
      </button>
    </>
  );
}
