import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/no-power-over-them",
  kind: "care",
  say: "Where one has power over the other, no personal first move: not by message, not in person.",
  why: "They may not feel free to say no.",
  cites: ["care/no-power-over-them"],
  when: ({ facts, rule }) =>
    rule === "under-age-or-power" && facts.profile.adult !== false && facts.profile.theyAreAdult !== false,
  because: ({ facts }) => [facts.profileSource("power")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile power
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile power=false
       today 2026-02-20`,
    ],
  },
});
