/** Six rules that read the whole run. */
import { wordsIn } from "../moves/read-move.ts";
import { toldSeconds } from "../run/run.ts";
import { inWords, spellTime, startsWithCapital } from "../words.ts";
import type { RunRule } from "./finding.ts";
import { numbers } from "./numbers.ts";

/** After a no: anything but one yes or goodbye. */
export const tookTheNo: RunRule = (_, own) => {
  const after = own.filter(({ phase }) => phase === "no");
  const wrong = after.find(({ move }) => move !== "accept" && move !== "bye") ?? after[1];
  return wrong && after.length > 0
    ? {
        id: "took-the-no",
        say: "They said no and you went on. This is the one to get right out there.",
        why: "A no is an answer. Going on after it frightens people.",
        next: "After a no, one sentence: All right. Take care.",
        cites: ["care/their-no"],
        about: wrong.text,
      }
    : undefined;
};

/** Ask, share or push after they began to leave; or small talk once more. */
export const sawThemLeaving: RunRule = (_, own) => {
  const after = own.filter(({ phase }) => phase === "leaving");
  const small = after.filter(({ move }) => move === "talk");
  const line = after.find(({ move }) => ["ask", "share", "push"].includes(move)) ?? small[numbers.stayAfter - 1];
  return line
    ? {
        id: "saw-them-leaving",
        say: "They were going, and you began again. Let the last word be goodbye.",
        why: "Holding somebody who wants to go is what they will remember.",
        next: "When they look away or say they have to go, say goodbye at once.",
        cites: ["encounter/leave-first"],
        about: line.text,
      }
    : undefined;
};

/** It ran on, or they left though nothing called them away. */
export const leftFirst: RunRule = ({ place }) =>
  place.ending === "ran-on" || (place.ending === "they-left" && place.cause === "patience")
    ? {
        id: "left-first",
        say: "You waited for them to end it. Say goodbye while it is easy.",
        why: "Who stays until there is nothing left to say looks as if they could not go.",
        next: "Pick your goodbye before you say hello, and use it early.",
        cites: ["encounter/leave-first"],
        about: null,
      }
    : undefined;

/** Told time above the scene's minutes. */
export const keptShort: RunRule = (run) => {
  const { minutes } = run.cast.scene;
  const seconds = toldSeconds(run);
  if (minutes === null || seconds <= minutes * 60 + numbers.graceSeconds) return undefined;
  const plenty = minutes === 60 ? "An hour" : startsWithCapital(inWords(minutes));
  return {
    id: "kept-short",
    say: `It ran to ${spellTime(seconds)}. ${plenty} is plenty, above all when it goes well.`,
    why: "Neither of you chose how long this would take.",
    next: "Say less, and go sooner.",
    cites: ["encounter/keep-it-short"],
    about: null,
  };
};

/** More than 60 of 100 words were yours, in four turns or more. */
export const turnTaking: RunRule = ({ spoken }, own) => {
  const count = (by: "you" | "them") =>
    spoken.reduce((sum, line) => sum + (line.by === by ? wordsIn(line.text) : 0), 0);
  const yours = count("you");
  const share = (100 * yours) / Math.max(1, yours + count("them"));
  return own.length >= numbers.shareFrom && share > numbers.yourShare
    ? {
        id: "turn-taking",
        say: "You talked more than they did.",
        why: "Who listens learns how the other one is.",
        next: "One sentence of yours, then wait.",
        cites: ["meeting/let-them-talk"],
        about: null,
      }
    : undefined;
};

/** No question in three lines or more, counted while they had time; only in scenes that practise asking. */
export const asked: RunRule = ({ cast }, own) => {
  const chances = own.filter(({ phase }) => phase === "talking");
  const practised = cast.scene.cites.includes("encounter/ask-about-them");
  return practised && chances.length >= numbers.askWithin && !own.some(({ move }) => move === "ask")
    ? {
        id: "asked",
        say: "You did not ask about them. One question is enough.",
        why: "A question is the shortest way to say that you are glad they are well.",
        next: "Take one question with you: how have you been?",
        cites: ["encounter/ask-about-them"],
        about: null,
      }
    : undefined;
};
