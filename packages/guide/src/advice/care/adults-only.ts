import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/adults-only",
  kind: "care",
  say: "It can help to say it out loud to an adult you trust. Rekindle does not help with contact here.",
  why: "Somebody here is under 18, and needs people around more than advice from a program.",
  cites: ["care/adults-only"],
  when: ({ facts, rule }) =>
    rule === "under-age-or-power" && (facts.profile.adult === false || facts.profile.theyAreAdult === false),
  because: ({ facts }) => [facts.profileSource("adult"), facts.profileSource("theyAreAdult")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile adult=false
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile power
       today 2026-02-20`,
    ],
  },
});
