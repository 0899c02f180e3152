import { adviceRule } from "../rule.ts";
import { reviewDue } from "./when.ts";

export default adviceRule({
  id: "beside/review",
  kind: "care",
  say: "It is time to look back at what happened, and to decide anew. The closing path stands beside the plan.",
  why: "Bonds fade slowly, and hope has a cost. Going on needs a reason; stopping does not.",
  cites: ["care/review", "E04"],
  when: reviewDue,
  because: ({ facts }) => [facts.breakup],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-07-09`,
      `2026-01-10 breakup them
       2026-01-10 profile reviewOn=2026-03-01
       today 2026-03-01`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-07-08`,
      `2026-01-10 breakup them
       2026-02-10 outcome let-go
       today 2026-09-01`,
    ],
  },
});
