import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/any-meeting-counts",
  kind: "know",
  say: "Even a plain coffee is a big step, and nerves are normal, probably on both sides.",
  why: "Nothing has to be solved in that hour.",
  cites: ["meeting/any-meeting-counts", "meeting/nerves-are-normal"],
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
       2026-03-01 plan on=2026-03-07 cancelled
       today 2026-03-04`,
    ],
  },
});
