import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/your-new-partner",
  kind: "know",
  say: "If you are with somebody now: would they be fine with seeing your answer?",
  why: "It is a simple test of whether the answer is what it says.",
  cites: ["care/your-new-partner"],
  when: ({ rule, verdict }) => rule === "you-closed-it" && verdict === "reply",
  because: ({ facts }) => [facts.theirOpen],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 outcome let-go
       2026-03-20 contact them text
       today 2026-03-21`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 outcome let-go
       today 2026-03-21`,
    ],
  },
});
