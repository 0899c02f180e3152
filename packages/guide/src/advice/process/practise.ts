import { adviceRule } from "../../rule.ts";
import { mayWrite, meetingAhead } from "../when.ts";

export default adviceRule({
  id: "process/practise",
  kind: "do",
  say: "Practise it beforehand: the hello, the one question, the goodbye.",
  why: "Rehearsing helped people to write to an old friend. Nobody has tested it on meeting a former partner.",
  cites: ["process/practise", "care/rehearsal", "E32", "E33"],
  when: (s) => meetingAhead(s) || mayWrite(s),
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
