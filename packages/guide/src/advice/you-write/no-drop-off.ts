import { adviceRule } from "../../rule.ts";
import { belongingsAreTheReason } from "../when.ts";

export default adviceRule({
  id: "you-write/no-drop-off",
  kind: "dont",
  say: "Do not offer to bring them round. Offer post or a friend; they choose time, place and how.",
  why: "Their door is theirs. Whoever arranges it stays free.",
  cites: ["you-write/no-drop-off", "you-write/they-arrange"],
  departs: {
    source: "Let them arrange it, and best of all if it becomes lunch.",
    because: "We offer post first. If they suggest a coffee, fine; it is not the aim.",
  },
  when: belongingsAreTheReason,
  because: ({ facts }) => [facts.belongings],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="a book" asked-back
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-18 belongings items="a book" returned
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
