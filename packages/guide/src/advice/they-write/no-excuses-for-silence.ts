import { adviceRule } from "../../rule.ts";
import { waitingForThem } from "../when.ts";

export default adviceRule({
  id: "they-write/no-excuses-for-silence",
  kind: "know",
  say: "Do not explain their silence, neither with how busy they are nor with the worst.",
  why: "Nobody knows the reason from outside, and asking would not be kind.",
  cites: ["they-write/no-excuses-for-silence"],
  when: waitingForThem,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-15 contact them text
       today 2026-02-20`,
    ],
  },
});
