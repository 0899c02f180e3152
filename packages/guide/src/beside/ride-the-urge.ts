import { adviceRule } from "../rule.ts";
import { strongUrge } from "./when.ts";

export default adviceRule({
  id: "beside/ride-the-urge",
  kind: "care",
  say: "The urge is strong. Give it ten minutes on a timer, then ask how strong it is now.",
  why: "An urge rises and falls by itself. Writing it down instead of sending it loses nothing.",
  cites: ["care/ride-the-urge", "E28", "E29"],
  when: (situation) => strongUrge(situation) !== undefined,
  because: (situation) => [strongUrge(situation)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 09:30 urge strength=8 open
       today 2026-01-20 10:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 09:30 urge strength=8 acted
       today 2026-01-20 10:00`,
      `2026-01-10 breakup them
       2026-01-20 09:00 urge strength=8
       today 2026-01-20 10:00`,
    ],
  },
});
