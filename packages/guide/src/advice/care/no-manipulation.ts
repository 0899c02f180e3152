import { adviceRule } from "../../rule.ts";
import { afterGoodMeeting, mayWrite } from "../when.ts";

export default adviceRule({
  id: "care/no-manipulation",
  kind: "dont",
  say: "Nothing that works only if they do not know why you do it: no jealousy, no pretext, no hot and cold.",
  why: "Would you be fine if they later knew? If not, leave it.",
  cites: ["care/no-manipulation", "E42", "E43"],
  departs: {
    source: "Pretend, so that they do not suspect anything.",
    because: "We drop every trick that depends on the other person not knowing.",
  },
  when: (s) => mayWrite(s) || afterGoodMeeting(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       today 2026-02-20`,
    ],
  },
});
