/** What the checks found in single lines, in words for something said aloud. Worst first. */
import type { YourLine } from "../run/run.ts";
import type { Finding } from "./finding.ts";

type Words = Omit<Finding, "about">;

/** `routine` is not among them: small talk is what a scene practises. A threat ends the run before any debrief. */
export const lineWords: readonly Words[] = [
  {
    id: "pleading",
    say: "This begs.",
    why: "Somebody who is begged can only give in or go. Neither is a choice they can be glad of.",
    next: "When you want to beg, say goodbye instead.",
    cites: ["absence/no-begging", "care/no-manipulation"],
  },
  {
    id: "pressure",
    say: "This presses for an answer.",
    why: "A push closes people, also those who were at ease a moment before.",
    next: "Say it so that no answer is fine too, or leave it unsaid.",
    cites: ["care/no-manipulation"],
  },
  {
    id: "hostility",
    say: "This hits.",
    why: "It may be true and it may be deserved. Said here, it is all they will take with them.",
    next: "Anger goes on paper, for yourself, or to a friend.",
    cites: ["encounter/nothing-serious", "care/cool-down"],
  },
  {
    id: "guilt",
    say: "This makes them guilty or in debt.",
    why: "What somebody gives out of guilt does not last.",
    next: "Leave out what they did to you. There are people who will hear it.",
    cites: ["absence/no-guilt-or-pity"],
  },
  {
    id: "surveillance",
    say: "This shows that you watch them, or hear about them.",
    why: "Being watched frightens people.",
    next: "Speak only of what they tell you themselves.",
    cites: ["care/no-watching", "you-write/ear-not-eye"],
  },
  {
    id: "jealousy-bait",
    say: "This brings up somebody else to see what it does.",
    why: "It hurts on purpose, and it is plain to see.",
    next: "Leave other people out of it.",
    cites: ["care/no-manipulation"],
  },
  {
    id: "dating-probe",
    say: "This asks whether they are seeing somebody.",
    why: "It is theirs to tell, and the question says what you really came for.",
    next: "Ask about their work or their family, and about nobody else.",
    cites: ["encounter/no-dating-questions"],
  },
  {
    id: "breakup-talk",
    say: "This opens the break-up.",
    why: "There is no room for it here, and they have no way out.",
    next: "If it has to be said, it needs a day and a place you both chose.",
    cites: ["encounter/nothing-serious", "meeting/nothing-serious"],
  },
  {
    id: "longing",
    say: "This tells them what you feel for them.",
    why: "They did not ask, and now they have to answer it.",
    next: "Be glad to see them, and let that be all you say of it.",
    cites: ["meeting/do-not-tip-your-hand", "encounter/glad-not-gushing"],
  },
  {
    id: "pity",
    say: "This asks them to feel sorry for you.",
    why: "They cannot be the one who comforts you now.",
    next: "Asked how you are, one true and easy thing is enough.",
    cites: ["absence/no-guilt-or-pity"],
  },
  {
    id: "staged",
    say: "This sounds as if you came to find them.",
    why: "A meeting that only looks like chance frightens people, and with reason.",
    next: "Go where you have to be anyway, and nowhere else.",
    cites: ["encounter/never-stage-it", "care/never-stage"],
  },
  {
    id: "drop-off",
    say: "This offers to come to them.",
    why: "Time and place are theirs to choose.",
    next: "Let them say how and where.",
    cites: ["you-write/no-drop-off", "you-write/they-arrange"],
  },
  {
    id: "thin-pretext",
    say: "This is a small reason for a contact.",
    why: "They will hear that it is one.",
    next: "Say it without a reason, or not at all.",
    cites: ["you-write/thin-pretext"],
  },
  {
    id: "over-eager",
    say: "This is more than the moment holds.",
    why: "Gladness is fine. Too much of it has to be answered.",
    next: "Once is enough: good to see you.",
    cites: ["encounter/glad-not-gushing"],
  },
];

/** One finding a check, about the first line that set it off. */
export function lineFindings(own: readonly YourLine[]): readonly Finding[] {
  return lineWords.flatMap((words) => {
    const line = own.find(({ checks }) => checks.includes(words.id));
    return line ? [{ ...words, about: line.text }] : [];
  });
}
