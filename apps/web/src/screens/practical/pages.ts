import type { Tie } from "@rekindle/journal";

export interface Practical {
  readonly title: string;
  readonly say: readonly string[];
}

const about = (whom: string) =>
  `About the ${whom}, brief, polite, on the agreed channel; one note a week where it can wait.`;
const work = "Work matters, work hours, never at their desk.";
const home = "One topic, in writing; a third person if it gets heated.";

/** One page for each tie. */
export const practicalPages: Readonly<Record<Tie, Practical>> = {
  children: {
    title: "Children",
    say: [
      about("children"),
      "Hand the children over in public or at school where it is tense. An answer about the children is no sign.",
    ],
  },
  pet: { title: "A pet", say: [about("pet")] },
  work: { title: "Work", say: [work, "If they are uneasy, the people at work made for this can arrange it."] },
  school: { title: "School", say: ["School matters, school hours, never at their desk."] },
  home: { title: "A home", say: [home, "An agenda beforehand, a time limit, and a plan for moving out."] },
  money: { title: "Money", say: [home] },
};

export const courtCase: Practical = {
  title: "A court case",
  say: ["Neutral, and your lawyer first. Messages and this journal can become evidence; delete nothing."],
};
