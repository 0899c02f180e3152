import { useCrisisNumbers } from "../../parts/care-note/lines.tsx";

/** At night one thing may go out: what a child or a deadline needs before the morning. */
export function Urgent({ said, onAnswer }: { readonly said: boolean; readonly onAnswer: (urgent: boolean) => void }) {
  const { emergency, own } = useCrisisNumbers();
  return (
    <details>
      <summary>Practical or urgent?</summary>
      <div class="stack">
        <p>Is it about a child's health, safety, or something due tonight?</p>
        <div class="actions">
          <button type="button" aria-pressed={said} onClick={() => onAnswer(true)}>
            Yes
          </button>
          <button type="button" aria-pressed={!said} onClick={() => onAnswer(false)}>
            No
          </button>
        </div>
        {said ? (
          <p>
            An emergency is a call to emergency services first{own && emergency ? `: ${emergency}` : ""}. The message is
            now checked as a practical one.
          </p>
        ) : null}
      </div>
    </details>
  );
}
