import { adviceRule } from "../../rule.ts";
import { lapsed } from "../when.ts";

export default adviceRule({
  id: "absence/never-too-late",
  kind: "know",
  say: "It is not too late to go quiet now, however long it has been.",
  why: "The days before a slip are not lost. Only the clock runs anew.",
  cites: ["absence/never-too-late"],
  when: lapsed,
  because: ({ facts }) => [facts.quiet?.start],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-15 contact me text
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-02-15 contact me text
       today 2026-02-22`,
    ],
  },
});
