import { adviceRule, type Situation } from "../../rule.ts";
import { open } from "../when.ts";

/** A threat, by either side, or somebody has reason to be afraid of the person. */
const frightening = ({ facts, rule }: Situation): boolean =>
  rule === "fear-or-violence" &&
  (facts.concerns.has("threat") || facts.concerns.has("i-hurt-them") || facts.concerns.has("they-are-afraid"));

/**
 * A draft of the last 24 hours that was set aside unsent, or written beside a strong urge. What its words say is for the
 * checker of messages; the journal shows only that they were written in heat.
 */
const heatedDraft = ({ facts }: Situation) => {
  const fresh = ({ ms }: { ms: number }) => facts.now - ms < 86_400_000;
  const urge = facts.story.all("urge").some((item) => item.entry.strength >= 7 && fresh(item));
  return facts.story
    .all("draft")
    .findLast((item) => fresh(item) && item.entry.decided !== "sent" && (urge || item.entry.decided === "unsent"));
};

export default adviceRule({
  id: "care/threat-in-a-draft",
  kind: "care",
  say: "If something you wrote would frighten anybody, let it stay here. None of it has to be sent.",
  why: "A threat hurts both of you, and it can bring the police. Anger on paper does no harm.",
  cites: ["care/threat-in-a-draft", "E20", "E43"],
  when: (s) => frightening(s) || (open(s) && heatedDraft(s) !== undefined),
  because: (s) => [...(frightening(s) ? s.facts.concerns.values() : []), heatedDraft(s)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 concern threat
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-20 draft text="you will regret this"
       2026-01-20 12:10 urge strength=9
       today 2026-01-20 20:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 draft text="hello"
       2026-01-20 12:10 urge strength=4
       today 2026-01-20 20:00`,
      `2026-01-10 breakup them
       2026-01-18 draft text="you will regret this"
       2026-01-18 12:10 urge strength=9
       today 2026-01-20 20:00`,
    ],
  },
});
