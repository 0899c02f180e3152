import { useFacts, useGuidance } from "../session/guidance.ts";
import { useRouter } from "./router.ts";

/** Under the header of every page while contact help is off: that it is, why in a few words, and the way to more. */
export default function Band() {
  const { go } = useRouter();
  const { rule, step } = useGuidance();
  const { boundaries, profile } = useFacts();
  if (step !== "protected") return null;
  const blocked =
    boundaries.some(({ ask }) => ask === "blocked") && !boundaries.some(({ ask }) => ask === "no-contact");
  const minor = profile.adult === false || profile.theyAreAdult === false;
  const reasons: Readonly<Record<string, string>> = {
    "legal-order": "there is an order",
    "fear-or-violence": "somebody was hurt or afraid",
    "under-age-or-power": minor ? "somebody is under 18" : "one has power over the other",
    "no-contact": blocked ? "they blocked you" : "they asked for no contact",
  };
  return (
    <section class="band" aria-label="About contact">
      <p>Contact help is off: {reasons[rule] ?? "this is about safety"}.</p>
      <button type="button" class="quiet" onClick={() => go("today")}>
        Why
      </button>
    </section>
  );
}
