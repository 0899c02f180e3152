import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/threat-in-a-draft",
  kind: "care",
  say: "If what you wrote would frighten anybody, it stays here. Nothing in it has to be sent.",
  why: "A threat hurts both of you, and it can bring the police. Anger on paper does no harm.",
  cites: ["care/threat-in-a-draft", "E20", "E43"],
  when: ({ facts, step }) =>
    step !== "protected" &&
    facts.story.all("draft").some(({ entry, ms }) => entry.decided !== "sent" && facts.now - ms < 86_400_000),
  because: ({ facts }) => [facts.story.all("draft").at(-1)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 draft text="hello"
       today 2026-01-20 20:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-18 draft text="hello"
       today 2026-01-20 20:00`,
    ],
  },
});
