import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/their-no",
  kind: "care",
  say: "A no to this is not a no to your worth. It needs no reply and no argument.",
  why: "Taking it as said is the last kind thing that this asks of you.",
  cites: ["care/their-no", "E14", "E15"],
  when: ({ rule }) => rule === "they-said-no" || rule === "they-declined",
  because: ({ facts, rule }) => [rule === "they-said-no" ? facts.stance : facts.lastMeeting],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-03-01 stance rejected
       today 2026-04-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-03-01 stance unsure
       today 2026-04-20`,
    ],
  },
});
