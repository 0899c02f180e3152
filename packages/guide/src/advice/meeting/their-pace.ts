import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/their-pace",
  kind: "do",
  say: "Follow their pace. Meet warmth with warmth, keep a little room, and ask before touching.",
  why: "Going closer only when they do keeps it easy to say no.",
  cites: ["meeting/answer-signals", "meeting/keep-some-distance", "E38"],
  departs: {
    source: "Encourage every signal, keep your distance, and close it when the moment comes.",
    because: "No push and pull. Step up only on words, step back on any discomfort.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       2026-03-02 boundary space
       today 2026-03-04`,
    ],
  },
});
