import { adviceRule } from "../../rule.ts";
import { ranInto, theyWrote } from "../when.ts";

export default adviceRule({
  id: "process/keep-your-head-up",
  kind: "do",
  say: "Keep it calm and friendly, whatever comes.",
  why: "You cannot steer what they feel. How you speak is yours.",
  cites: ["process/keep-your-head-up"],
  when: (s) => theyWrote(s) || ranInto(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-25 contact them text
       today 2026-01-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-25 contact them text logistics
       today 2026-01-26`,
    ],
  },
});
