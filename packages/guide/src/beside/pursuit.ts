import { adviceRule } from "../rule.ts";

export default adviceRule({
  id: "beside/pursuit",
  kind: "care",
  say: ({ facts }) =>
    `You reached out ${facts.pursuit?.contacts.length ?? 3} times within a day, without an answer. Nothing more now: no sorry, no explanation.`,
  why: "From their side that can feel like being followed, even when each one was kind.",
  cites: ["care/pursuit", "E15", "E16"],
  when: ({ facts }) => facts.pursuit !== undefined,
  because: ({ facts }) => facts.pursuit?.contacts ?? [],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 09:00 contact me text
       2026-01-20 15:00 contact me call
       2026-01-21 09:00 contact me text
       today 2026-01-25`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 09:00 contact me text
       2026-01-20 15:00 contact me call answered
       2026-01-21 09:00 contact me text
       today 2026-01-25`,
      `2026-01-10 breakup them
       2026-01-20 09:00 contact me text
       2026-01-20 15:00 contact me call
       2026-01-21 09:01 contact me text
       today 2026-01-25`,
    ],
  },
});
