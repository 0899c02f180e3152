import { adviceRule } from "../rule.ts";
import { atNight } from "./when.ts";

export default adviceRule({
  id: "beside/not-at-night",
  kind: "care",
  say: "It is night. Write it down for yourself if you like, and hold it until 08:00.",
  why: "Late hours and drink go with messages that people regret. The morning costs nothing.",
  cites: ["care/not-at-night", "E44"],
  when: atNight,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-10 21:30 contact them text
       today 2026-02-10 22:00`,
      `2026-01-10 breakup them
       2026-02-10 21:30 contact them text
       today 2026-02-11 07:59`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-10 20:30 contact them text
       today 2026-02-10 21:59`,
      `2026-01-10 breakup them
       today 2026-01-20 23:00`,
    ],
  },
});
