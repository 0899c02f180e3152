import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/could-you-accept-a-no",
  kind: "care",
  say: "No date unlocks this. What does: that you could take a no, or nothing at all, and leave it there.",
  why: "In one study, contact went with feeling better only for those who had accepted the end.",
  cites: ["care/could-you-accept-a-no", "E03"],
  when: ({ rule, verdict, facts }) =>
    rule === "quiet-is-over" && verdict === "wait" && facts.readiness?.entry.acceptNo !== true,
  because: ({ facts }) => [facts.readiness],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
