import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/signals",
  kind: "sign",
  say: "Notice what they do, but do not build on it: looks and gestures are weak signs.",
  why: "People misread them often, most of all when they hope. Words count; step back at any unease.",
  cites: ["meeting/know-the-signals", "meeting/body-language", "E37", "E38"],
  departs: {
    source: "Watch for signals, and read their body to know where you stand.",
    because: "Such cues mislead. We go by words, and by any sign of discomfort at once.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
