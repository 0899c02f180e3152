import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "you-write/known-occasion",
  kind: "do",
  say: "A day of theirs that you knew of openly is a natural reason: a card, or one line, on that day.",
  why: "If you would be glad for them even if nothing follows, it is fine. If you need an answer, do not send it.",
  cites: ["you-write/known-occasion", "you-write/knew-it-anyway", "E35"],
  departs: {
    source: "Such a day is an opening to use, since they will not suspect a motive.",
    because:
      "A good wish with a hidden motive is not one. The test is whether you would mind if they knew why you wrote.",
  },
  when: ({ facts, scenario }) =>
    scenario === "you-write" &&
    facts.readiness?.entry.acceptNo === true &&
    (facts.occasionNow !== undefined || facts.occasionAhead !== undefined),
  because: ({ facts }) => [(facts.occasionNow ?? facts.occasionAhead)?.entry],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-11 occasion shared-past on=2026-02-21 what="their exam"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-11 occasion social-media on=2026-02-21 what="their exam"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-11 occasion shared-past on=2026-02-21 what="their exam"
       today 2026-02-20`,
    ],
  },
});
