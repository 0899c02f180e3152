import { adviceRule } from "../../rule.ts";
import { meetingAhead } from "../when.ts";

export default adviceRule({
  id: "meeting/light",
  kind: "do",
  say: "Keep it light: small talk, catching up, something you both enjoy. As calm as you can.",
  why: "Ease does more for both of you than any sentence prepared at night.",
  cites: ["meeting/calm-and-confident", "meeting/light-and-fun", "meeting/catch-up"],
  when: meetingAhead,
  because: ({ facts }) => [facts.plan?.entry],
  weight: 7,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-04`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 plan on=2026-03-07
       today 2026-03-09`,
    ],
  },
});
