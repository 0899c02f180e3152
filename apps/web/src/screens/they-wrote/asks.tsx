import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLinesFor } from "../../parts/care-note/lines.tsx";
import { HelpLine } from "../../parts/help-line.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

interface AskProps<A extends string> {
  readonly question: ComponentChildren;
  readonly answers: readonly (readonly [answer: A, words: string])[];
  readonly onAnswer: (answer: A) => void | Promise<void>;
}

/** A question about what the message says, put before it counts: the reader may be wrong. */
export function Ask<A extends string>({ question, answers, onAnswer }: AskProps<A>) {
  return (
    <div class="card">
      <p>{question}</p>
      <div class="actions">
        {answers.map(([answer, words]) => (
          <button key={answer} type="button" onClick={() => void onAnswer(answer)}>
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}

/** They speak of ending their life, or of harm to themselves: somebody trained goes, not the person (care/their-crisis). */
export function TheirCrisis() {
  const session = useSession();
  const lines = useLinesFor("care/their-crisis");
  const remembered = useSignal(false);
  async function remember() {
    if (await session.add({ kind: "concern", about: "their-self-harm" })) remembered.value = true;
  }
  return (
    <div role="alert">
      <Notice kind="stop">
        <p>
          <strong>
            Call emergency services or their family. You need not go, and you need not become their carer.
          </strong>
        </p>
        <ul class="help-lines">
          {lines.map((line) => (
            <HelpLine key={`${line.name} ${line.contact}`} line={line} />
          ))}
        </ul>
        <p>This may be done whatever they asked of you: you call the services, not them.</p>
        {remembered.value ? (
          <p role="status">It is remembered. Help stays on top until you say that it is over.</p>
        ) : (
          <div class="actions">
            <button type="button" onClick={() => void remember()}>
              Remember this
            </button>
          </div>
        )}
      </Notice>
    </div>
  );
}

/** The words for the day on which it is said that they are with somebody (screens §15.5). */
export function TheyAreWithSomebody() {
  const { go } = useRouter();
  return (
    <section class="stack">
      <h2>They are with somebody.</h2>
      <p>
        That is an answer, and a hard one to hear. From here nothing more from you to them. If they write, a polite
        answer is fine. You need not be happy for them today. Please do not look the other person up; it hurts for weeks
        and tells you nothing you need.
      </p>
      <div class="actions">
        <button type="button" class="main" onClick={() => go("next-hour")}>
          The next hour
        </button>
        <button type="button" onClick={() => go("next-hour", { part: "friend" })}>
          Call a friend
        </button>
        <button type="button" onClick={() => go("closing")}>
          Closing path
        </button>
      </div>
    </section>
  );
}
