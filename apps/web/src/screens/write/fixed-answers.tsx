interface FixedAnswersProps {
  /** Undefined at night: by day is early enough. */
  readonly onCopy: ((answer: string) => void) | undefined;
}

const answers = ["Thank you for telling me.", "Yes, that is fine with me.", "No, sorry. All the best."] as const;

/** Three short answers for somebody who asked for no contact and wrote all the same (screens §15.9). */
export function FixedAnswers({ onCopy }: FixedAnswersProps) {
  return (
    <section class="stack" aria-labelledby="fixed">
      <h2 id="fixed">Three answers that are enough</h2>
      <ul class="fixed">
        {answers.map((answer) => (
          <li key={answer} class="fixed-answer">
            <q>{answer}</q>
            {onCopy ? (
              <button type="button" onClick={() => onCopy(answer)}>
                Copy<span class="unseen">: {answer}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
