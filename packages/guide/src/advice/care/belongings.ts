import { adviceRule, type Situation } from "../../rule.ts";

/** They asked for it back; or they need it, and neither a no nor a wish for space stands against a parcel. */
const owed = ({ facts, step, rule, verdict }: Situation): boolean => {
  if (verdict === "reply" || verdict === "reach-out" || step === "protected" || rule === "you-first") return false;
  if (facts.belongings?.entry.state === "asked-back") return true;
  const needed = facts.plentyLeft && facts.belongings?.entry.items.some((item) => item.needed === true) === true;
  return needed && step !== "closed" && rule !== "space";
};

export default adviceRule({
  id: "care/belongings",
  kind: "do",
  say: "What they need or asked for goes back now, by post or a friend, without a note.",
  why: "Keys, papers and medicine are theirs, whatever else happens. Sending them back opens nothing and needs no answer.",
  cites: ["care/belongings"],
  when: owed,
  because: ({ facts }) => [facts.belongings],
  examples: {
    speaks: [
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!"
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-12 belongings items="a book" asked-back
       2026-02-10 stance rejected
       today 2026-02-20`,
    ],
    silent: [
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!" returned
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!"
       2026-01-14 boundary no-contact
       today 2026-01-20`,
      `2026-01-10 breakup them
       2026-01-12 belongings items="a passport!"
       2026-02-10 stance rejected
       today 2026-02-20`,
      `2026-01-10 breakup them
       2026-02-18 belongings items="a passport!"
       2026-02-19 readiness acceptNo
       today 2026-02-20`,
    ],
  },
});
