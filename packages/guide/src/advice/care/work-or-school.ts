import { adviceRule } from "../../rule.ts";
import { sharing } from "../when.ts";

export default adviceRule({
  id: "care/work-or-school",
  kind: "do",
  say: "At work or school: what the work needs, in its channels and hours, and never at their desk.",
  why: "They cannot walk away there. That is why nothing personal belongs to it.",
  cites: ["care/work-or-school"],
  when: sharing("work", "school"),
  because: ({ facts }) => [facts.profileSource("ties")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=school
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-10 profile ties=pet
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-10 profile ties=work
       2026-01-12 concern self-harm
       today 2026-01-20`,
    ],
  },
});
