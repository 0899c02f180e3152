import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "absence/other-ways-later",
  kind: "know",
  say: "If they never write, there are other ways later. None of them needs deciding today.",
  why: "A chance meeting, a day you both knew of, their things: each has its time, or none.",
  cites: ["absence/other-ways-later"],
  when: ({ facts, rule, step }) =>
    rule === "quiet" && step === "step-back" && facts.quiet !== undefined && facts.today >= facts.quiet.start.day + 14,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-24`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-01-23`,
    ],
  },
});
