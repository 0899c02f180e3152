import { adviceRule } from "../../rule.ts";
import { quietRunning } from "../when.ts";

export default adviceRule({
  id: "absence/go-quiet",
  kind: "do",
  say: "Stay quiet for now: no message, no call, nothing through friends.",
  why: "Contact in the first weeks tends to keep the sadness going. Quiet gives both of you room.",
  cites: ["absence/go-quiet", "E01", "E02"],
  departs: {
    source: "Break off contact so that they begin to miss you.",
    because:
      "Quiet is room for both, not bait. What they feel is theirs, and nobody has shown that absence makes somebody return.",
  },
  when: quietRunning,
  because: ({ facts }) => [facts.quiet?.start],
  weight: 10,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 contact them text
       today 2026-01-22`,
      "today 2026-01-22",
    ],
  },
});
