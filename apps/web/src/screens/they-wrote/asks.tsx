import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLinesFor } from "../../parts/care-note/lines.tsx";
import { HelpLine } from "../../parts/help-line.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";

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
