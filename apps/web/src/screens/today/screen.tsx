import { useGuidance } from "../../session/guidance.ts";

export default function Today() {
  const { headline, line, next } = useGuidance();
  return (
    <>
      <h1>{headline}</h1>
      <p>{line}</p>
      <section class="card">
        <h2>Next</h2>
        <p>{next.text}</p>
      </section>
    </>
  );
}
