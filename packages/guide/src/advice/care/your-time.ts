import { adviceRule } from "../../rule.ts";
import { overForNow } from "../when.ts";

export default adviceRule({
  id: "care/your-time",
  kind: "do",
  say: "This time is yours now: one person to call, one walk, one thing you put off.",
  why: "Missing them does not stop by order. Days with something of your own in them often make it lighter.",
  cites: ["absence/your-own-life", "E25", "E26"],
  when: overForNow,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-02-15 contact me text
       2026-04-01 contact me email
       today 2026-04-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary legal-order
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       2026-02-19 contact them text
       today 2026-02-20`,
    ],
  },
});
