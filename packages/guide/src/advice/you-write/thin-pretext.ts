import { adviceRule } from "../../rule.ts";
import { mayWrite } from "../when.ts";

export default adviceRule({
  id: "you-write/thin-pretext",
  kind: "dont",
  say: "One small thing is no reason to write. Post it without a note, or keep it until they ask.",
  why: "After this long it reads as an excuse.",
  cites: ["you-write/thin-pretext"],
  when: (s) => mayWrite(s) && !s.facts.occasionNow && !s.facts.plentyLeft && s.facts.thin,
  because: ({ facts }) => [facts.belongings],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="a CD"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="a CD, tools, coats"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
