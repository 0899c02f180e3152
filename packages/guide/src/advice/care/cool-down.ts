import { adviceRule } from "../../rule.ts";
import { open } from "../when.ts";

export default adviceRule({
  id: "care/cool-down",
  kind: "care",
  say: "Angry, jealous, or just had news? Give it a day, and a page that nobody else will read.",
  why: "Decisions made in that heat are the ones people take back.",
  cites: ["care/cool-down", "E18", "E28"],
  when: (s) => open(s) && s.facts.story.all("urge").some(({ ms }) => s.facts.now - ms < 86_400_000),
  because: ({ facts }) => [facts.story.all("urge").at(-1)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 urge strength=4
       today 2026-01-20 20:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-18 urge strength=4
       today 2026-01-20 20:00`,
    ],
  },
});
