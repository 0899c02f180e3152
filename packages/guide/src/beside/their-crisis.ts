import { adviceRule } from "../rule.ts";

export default adviceRule({
  id: "beside/their-crisis",
  kind: "care",
  say: "If they speak of suicide or are in danger: call emergency services or their family. You need not go yourself.",
  why: "Trained people can reach them. It is not a sign about the two of you, and you need not become their carer.",
  cites: ["care/their-crisis"],
  when: ({ facts }) => facts.concerns.has("their-self-harm"),
  because: ({ facts }) => [facts.concerns.get("their-self-harm")],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 boundary no-contact
       2026-01-20 concern their-self-harm
       today 2026-01-20 20:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-20 concern their-self-harm
       2026-01-22 concern their-self-harm resolved
       today 2026-01-23`,
    ],
  },
});
