import { adviceRule } from "../../rule.ts";
import { sharing } from "../when.ts";

export default adviceRule({
  id: "care/shared-home",
  kind: "do",
  say: "Home and money: one topic, in writing, with an end. A third person if it gets heated.",
  why: "Living close is no opening for the other subject.",
  cites: ["care/shared-home"],
  when: sharing("home", "money"),
  because: ({ facts }) => [facts.profileSource("ties")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=home
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=children
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-10 profile ties=home,children
       2026-01-12 concern i-hurt-them
       today 2026-01-20`,
    ],
  },
});
