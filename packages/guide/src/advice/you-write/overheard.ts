import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "you-write/overheard",
  kind: "dont",
  say: "What you heard from others or saw online is no reason to write. Leave it out.",
  why: "You know it from watching or through somebody, not from them. They could tell.",
  cites: ["you-write/ear-not-eye", "care/no-watching", "E05"],
  when: ({ facts, rule }) =>
    rule === "quiet-is-over" && facts.readiness?.entry.acceptNo === true && facts.occasionOverheard !== undefined,
  because: ({ facts }) => [facts.occasionOverheard?.entry],
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-11 occasion social-media on=2026-02-21 what="their exam"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-11 occasion they-told-me on=2026-02-21 what="their exam"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
