import { adviceRule } from "../../rule.ts";
import { belongingsAreTheReason } from "../when.ts";

export default adviceRule({
  id: "you-write/meal-offer",
  kind: "sign",
  say: "If they answer with a coffee or lunch, that is friendly. Say yes or no to it in one line.",
  why: "It is a weak sign at most; courtesy looks the same.",
  cites: ["you-write/meal-offer-is-a-sign", "E40"],
  when: belongingsAreTheReason,
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
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
