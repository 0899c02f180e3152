import type { Advice } from "@rekindle/guide";
import {
  countsAsRun,
  debrief,
  type Feeling,
  type Finding,
  feelings,
  feltQuestion,
  type Opening,
  type Run,
} from "@rekindle/practice";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Choice } from "../../parts/choice.tsx";
import { Quote } from "../../parts/text.tsx";
import { useShownWhy, WhyBeside, WhyButton } from "../../parts/why/why.tsx";
import { Said } from "./said.tsx";

interface DebriefPageProps {
  readonly run: Run;
  /** What is open now, with this run counted. */
  readonly opening: Opening;
  readonly felt: Feeling | undefined;
  readonly onFelt: (felt: Feeling) => void;
  /** How one is, as an entry of the journal. */
  readonly onMood: () => void;
  readonly onCard: () => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

const feelingWords: Readonly<Record<Feeling, string>> = { lighter: "Lighter", same: "The same", heavier: "Heavier" };

/** What you did, what to look at, one thing for next time. Never a grade. */
export function DebriefPage({ run, opening, felt, onFelt, onMood, onCard, onAgain, onDone }: DebriefPageProps) {
  const { headline, note, did, look, next, play, closing } = useMemo(() => debrief(run), [run]);
  const shown = useShownWhy();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {headline}
      </h1>
      {note === null ? null : <p>{note}</p>}
      <section class="stack">
        <h2>What you did</h2>
        <ul>
          {did.map(({ id, say, about }) => (
            <li key={id}>
              {say} {about === null ? null : <Quote text={about} />}
            </li>
          ))}
        </ul>
      </section>
      {look.length > 0 ? (
        <section class="stack">
          <h2>To look at</h2>
          <ul class="stack to-look-at">
            {look.map((finding) => (
              <li key={finding.id} class="card">
                {finding.about === null ? null : <Quote text={finding.about} />}
                <p>{finding.say}</p>
                <WhyButton advice={asAdvice(finding)} shown={shown} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="stack">
        <h2>One thing for next time</h2>
        <p>{next.say}</p>
      </section>
      <details>
        <summary>What was said</summary>
        <Said spoken={play} name={run.name} />
      </details>
      <p>{closing}</p>
      {countsAsRun(run) ? (
        <Choice
          legend={feltQuestion}
          inRow
          options={feelings.map((value) => ({ value, words: feelingWords[value] }))}
          value={felt}
          onChoose={onFelt}
        />
      ) : null}
      {felt === undefined ? null : (
        <button type="button" class="quiet" onClick={onMood}>
          Write down how I am
        </button>
      )}
      <div role="status">{opening.open ? null : <p>{opening.say}</p>}</div>
      <div class="actions">
        {opening.open ? (
          <button type="button" onClick={onAgain}>
            Same scene, somebody else
          </button>
        ) : null}
        <button type="button" onClick={onCard}>
          Make a pocket card
        </button>
        <button type="button" class="main" onClick={onDone}>
          Done
        </button>
      </div>
      <WhyBeside shown={shown} />
    </>
  );
}

const asAdvice = ({ id, say, why, cites }: Finding): Advice => ({
  id: `practice/${id}`,
  kind: "know",
  text: say,
  why,
  // Scenes and rules cite the same library; a test of the practice room holds that every one of them exists.
  cites: cites as Advice["cites"],
  because: [],
});
