import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/they-broke-the-silence",
  kind: "care",
  say: "One message from them is one message. What they asked for stands until they take it back in words.",
  why: "A short, kind answer is fine. Three lines would already be more than they opened.",
  cites: ["care/they-broke-the-silence", "E15"],
  when: ({ rule, verdict }) => rule === "no-contact" && verdict === "reply",
  because: ({ facts }) => [facts.theirOpen],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       2026-03-12 contact them text
       today 2026-03-13`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       today 2026-03-13`,
    ],
  },
});
