import { adviceRule } from "../rule.ts";
import { practicalMayGoOn } from "./when.ts";

export default adviceRule({
  id: "beside/practical",
  kind: "know",
  say: "If they write about something practical, you may answer that; and what they ask back, you may return. It restarts nothing.",
  why: "Keys, bills and papers are theirs to ask for. Keep it to the matter.",
  cites: ["care/belongings"],
  when: practicalMayGoOn,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-01-20`,
    ],
  },
});
