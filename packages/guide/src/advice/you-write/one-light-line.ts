import { adviceRule } from "../../rule.ts";
import { mayWrite } from "../when.ts";

export default adviceRule({
  id: "you-write/one-light-line",
  kind: "do",
  say: "One light line that asks for nothing. Write it so that no answer is fine.",
  why: "Enough time has gone by for a plain hello. Not writing is as good a choice.",
  cites: ["you-write/enough-time", "E31", "E43"],
  when: (s) => mayWrite(s) && !s.facts.occasionNow && !s.facts.plentyLeft,
  because: ({ facts }) => [facts.readiness],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="coats, tools, a clock!"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
