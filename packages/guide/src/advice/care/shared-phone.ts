import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/shared-phone",
  kind: "care",
  say: "Could somebody check this phone? Then keep this on a device that they cannot reach.",
  why: "No app can hide from spyware, or from somebody who makes you open it.",
  cites: ["care/shared-phone", "care/discreet", "care/coercion"],
  when: ({ facts, rule }) =>
    rule === "fear-or-violence" && (facts.concerns.has("they-hurt-me") || facts.concerns.has("i-am-afraid")),
  because: ({ facts }) => [facts.concerns.get("they-hurt-me"), facts.concerns.get("i-am-afraid")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 concern i-am-afraid
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 concern they-are-afraid
       today 2026-02-20`,
    ],
  },
});
