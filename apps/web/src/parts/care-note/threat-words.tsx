import { Lines, useHarmNumbers } from "./lines.tsx";

/** Said in full wherever it is noticed: the words stay where they are, and go nowhere. */
export function ThreatWords() {
  const { line, emergency, own, all } = useHarmNumbers();
  const call = [line, own ? emergency : undefined].filter(Boolean).join(", ");
  return (
    <>
      <p>
        <strong>This is a threat. It cannot be copied from here.</strong>
      </p>
      <p>
        Sent, it would frighten them, and it can bring the police to you. Whatever was done to you, this would not put
        it right. If you are afraid of what you might do: {call === "" ? "call the emergency number" : call}.
      </p>
      <Lines lines={all} />
      <p>The words can stay as an unsent letter.</p>
    </>
  );
}
