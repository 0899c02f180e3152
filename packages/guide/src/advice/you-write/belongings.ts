import { adviceRule } from "../../rule.ts";
import { belongingsAreTheReason } from "../when.ts";

export default adviceRule({
  id: "you-write/belongings",
  kind: "do",
  say: "One mail: you were tidying, these things are here, would they like them, and where?",
  why: "Things go back because they are theirs. One list, and no hook in it.",
  cites: ["you-write/plenty-left-behind", "you-write/belongings-by-mail", "care/belongings"],
  departs: {
    source: "Left belongings are an innocent way to make contact.",
    because: "A pretext is not innocent. We return things because they belong to somebody, not to meet.",
  },
  when: belongingsAreTheReason,
  weight: 5,
  because: ({ facts }) => [facts.belongings],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="coats, tools, a clock!"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="a CD"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
