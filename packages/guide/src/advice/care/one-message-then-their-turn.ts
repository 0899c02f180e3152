import { adviceRule } from "../../rule.ts";
import { waitingForThem } from "../when.ts";

export default adviceRule({
  id: "care/one-message-then-their-turn",
  kind: "dont",
  say: "No second message to ask about the first. Read nothing into being seen or online.",
  why: "One message that is not answered is already heard. A reminder only adds weight.",
  cites: ["care/one-message-then-their-turn", "E15"],
  when: waitingForThem,
  because: ({ facts }) => [facts.myOpen],
  weight: 4,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       2026-02-16 contact them text
       today 2026-02-20`,
    ],
  },
});
