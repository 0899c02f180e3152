import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/let-them-talk",
  kind: "do",
  say: "Listen more than you planned to: ask, let them talk, and tell a little of your own in turn.",
  why: "Questions that follow on go with being liked, and so does taking turns.",
  cites: ["meeting/let-them-talk", "E34"],
  departs: {
    source: "They should talk most, while you read them.",
    because:
      "In an experiment, taking turns gave more closeness than one who talks and one who listens. Nobody is there to be read.",
  },
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 6,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-01-20
       today 2026-03-04`,
    ],
  },
});
