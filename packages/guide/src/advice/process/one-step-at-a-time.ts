import { adviceRule } from "../../rule.ts";
import { lapsed, quietRunning } from "../when.ts";

export default adviceRule({
  id: "process/one-step-at-a-time",
  kind: "know",
  say: "One step after another: step back, reconnect, meet, build. It takes time.",
  why: "Bonds loosen slowly, and skipping ahead tends to spoil it. Nobody can say how long it takes.",
  cites: ["process/four-steps", "process/slow-and-deliberate", "process/patience", "E04", "E22"],
  departs: {
    source: "A method proven again and again that gets an ex back.",
    because: "Many never come together again, some do; nobody can promise it. You can become well either way.",
  },
  when: (s) => quietRunning(s) && !lapsed(s),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       today 2026-01-22`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 boundary no-contact
       today 2026-01-22`,
      `2026-01-10 breakup them
       2026-01-15 contact me text
       today 2026-01-22`,
    ],
  },
});
