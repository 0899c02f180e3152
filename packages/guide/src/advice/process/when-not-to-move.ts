import { adviceRule } from "../../rule.ts";
import { waitingForThem } from "../when.ts";

export default adviceRule({
  id: "process/when-not-to-move",
  kind: "know",
  say: "Not moving is a choice too, and often the kinder one.",
  why: "A message that waits can still be sent. One that was sent cannot be taken back.",
  cites: ["process/when-not-to-move"],
  when: (s) =>
    waitingForThem(s) || s.rule === "you-met-by-chance" || (s.rule === "after-a-meeting" && s.verdict === "wait"),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-10 contact them text #hello
       2026-03-11 contact me text replyTo=hello
       today 2026-03-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-10 contact them text #hello
       today 2026-03-20`,
    ],
  },
});
