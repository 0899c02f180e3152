import { inOrder } from "@rekindle/journal";
import { adviceRule, type Situation } from "../../rule.ts";
import { open } from "../when.ts";

/** An urge, or a message written and not sent, in the last 24 hours. */
const lastHeat = ({ facts }: Situation) =>
  [...facts.story.all("urge"), ...facts.story.all("draft").filter(({ entry }) => entry.decided !== "sent")]
    .filter(({ ms }) => facts.now - ms < 86_400_000)
    .sort(inOrder)
    .at(-1);

export default adviceRule({
  id: "care/cool-down",
  kind: "care",
  say: "Angry, jealous, or just had news? Give it a day, and a page that nobody else will read.",
  why: "Decisions made in that heat are the ones people take back.",
  cites: ["care/cool-down", "E18", "E28"],
  when: (s) => open(s) && lastHeat(s) !== undefined,
  because: (s) => [lastHeat(s)],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-20 urge strength=4
       today 2026-01-20 20:00`,
      `2026-01-10 breakup them
       2026-01-20 draft text="I saw you"
       today 2026-01-20 20:00`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-18 urge strength=4
       today 2026-01-20 20:00`,
      `2026-01-10 breakup them
       2026-01-20 draft text="Happy birthday" sent
       today 2026-01-20 20:00`,
    ],
  },
});
