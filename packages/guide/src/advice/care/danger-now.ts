import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/danger-now",
  kind: "care",
  say: "If anybody is in danger now, call the emergency number first. All else can wait.",
  why: "Threats, choking, weapons and following somebody are signs that it can get worse.",
  cites: ["care/danger-now", "E20"],
  when: ({ rule }) => rule === "fear-or-violence",
  because: ({ facts }) => [...facts.concerns.values()],
  weight: 9,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 concern threat
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 concern their-self-harm
       today 2026-02-20`,
    ],
  },
});
