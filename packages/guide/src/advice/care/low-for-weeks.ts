import { adviceRule } from "../../rule.ts";

export default adviceRule({
  id: "care/low-for-weeks",
  kind: "care",
  say: "You have been low for two weeks. A doctor or a therapist can help; so can somebody you trust.",
  why: "When it stays this heavy, it deserves more than a program. Contact can wait.",
  cites: ["care/low-for-weeks", "E22"],
  when: ({ facts, step }) => {
    const low = facts.story.all("mood").filter(({ entry, day }) => entry.level <= 2 && day > facts.today - 15);
    return step !== "protected" && low.length >= 3 && (low.at(-1)?.day ?? 0) - (low[0]?.day ?? 0) >= 10;
  },
  because: ({ facts }) => facts.story.all("mood").slice(-3),
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 mood level=2
       2026-01-17 mood level=1
       2026-01-23 mood level=2
       today 2026-01-24`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 mood level=2
       2026-01-17 mood level=4
       2026-01-23 mood level=2
       today 2026-01-24`,
    ],
  },
});
