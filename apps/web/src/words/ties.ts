import { type Tie, ties } from "@rekindle/journal";

const words: Readonly<Record<Tie, string>> = {
  children: "Children",
  home: "A home",
  work: "Work",
  school: "School",
  pet: "A pet",
  money: "Money",
};

/** What two people may still share, as something to tick. */
export const tieOptions = ties.map((value) => ({ value, words: words[value] }));
