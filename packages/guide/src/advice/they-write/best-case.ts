import { adviceRule } from "../../rule.ts";
import { theyWrote } from "../when.ts";

export default adviceRule({
  id: "they-write/best-case",
  kind: "know",
  say: "They began, so you need not. Take it as it stands.",
  why: "An answer is easier to give than a first word, and it asks less of both.",
  cites: ["they-write/best-case"],
  when: theyWrote,
  because: ({ facts }) => [facts.theirOpen],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-25 contact them text
       today 2026-01-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-25 contact me text
       today 2026-01-26`,
    ],
  },
});
