import { adviceRule } from "../../rule.ts";
import { quietRunning } from "../when.ts";

export default adviceRule({
  id: "absence/every-channel",
  kind: "dont",
  say: "No calls, mails, texts, likes or gifts, and nothing through friends.",
  why: "Contact by another door is still contact.",
  cites: ["absence/every-channel", "care/no-go-betweens", "care/no-unannounced-gestures", "E14", "E16"],
  departs: {
    source: "Cut them off from every kind of word from you, so that they feel the lack.",
    because:
      "Quiet is not a punishment or a lever. We stop contact that nobody asked for; if they write, a kind and brief answer is fine.",
  },
  when: quietRunning,
  weight: 6,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 contact them text
       today 2026-01-22`,
    ],
  },
});
