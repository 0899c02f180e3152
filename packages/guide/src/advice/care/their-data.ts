import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/their-data",
  kind: "know",
  say: "Their words in this journal are theirs too. You can erase them and keep the dates.",
  why: "Who wrote when is enough for the guide. Texts read again at night rarely help.",
  cites: ["care/their-data"],
  when: ({ facts, step, rule }) =>
    step !== "protected" &&
    rule !== "you-first" &&
    facts.story.all("contact").filter(({ entry }) => entry.from === "them" && entry.text !== undefined).length >= 3,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 contact them text text=hi
       2026-01-13 contact them text text=ok
       2026-01-14 contact them text text=bye
       today 2026-01-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 contact them text
       2026-01-13 contact them text
       2026-01-14 contact them text
       today 2026-01-20`,
    ],
  },
});
