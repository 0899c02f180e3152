import { adviceRule } from "../../rule.ts";
import { sharing } from "../when.ts";

export default adviceRule({
  id: "care/children",
  kind: "do",
  say: "About the children or the animal: brief, factual, polite, on the agreed channel. Nothing personal in it.",
  why: "They need it to work. Their answers there are duty, not signs.",
  cites: ["care/children", "E02"],
  when: sharing("children", "pet"),
  because: ({ facts }) => [facts.profileSource("ties")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=children
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=work
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-10 profile ties=pet
       2026-01-12 concern i-am-afraid
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-10 profile ties=children
       2026-01-12 boundary legal-order
       today 2026-01-20`,
    ],
  },
});
