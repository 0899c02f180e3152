import { adviceRule } from "../../rule.ts";
import { theyWrote } from "../when.ts";

export default adviceRule({
  id: "they-write/do-not-chase",
  kind: "dont",
  say: "No second message, and no hook for a third. One answer, about as short as theirs.",
  why: "An answer keeps it easy for both. Anything more asks for something.",
  cites: ["they-write/do-not-chase", "care/soft-no", "E15"],
  departs: {
    source: "In the end the ex runs after the reader.",
    because: "Nobody should have to chase anybody. We drop that passage.",
  },
  when: theyWrote,
  weight: 5,
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-25 contact them text
       today 2026-01-26`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-01-26`,
    ],
  },
});
