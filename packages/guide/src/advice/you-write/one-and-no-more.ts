import { adviceRule } from "../../rule.ts";
import { mayWrite } from "../when.ts";

export default adviceRule({
  id: "you-write/one-and-no-more",
  kind: "dont",
  say: "Only one. No second line to ask whether it arrived.",
  why: "One message says it. Silence has to stay an easy answer for them.",
  cites: ["care/one-message-then-their-turn", "E15"],
  when: mayWrite,
  because: ({ facts }) => [facts.readiness],
  weight: 4,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo=false
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       2026-02-19 18:00 contact me text
       today 2026-02-20`,
    ],
  },
});
