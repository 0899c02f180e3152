/** What the contract puts beside the verdict: it changes nothing there, and is said all the same. */
import type { AdviceRule, NextAction, Situation } from "../rule.ts";
import overheard from "./ear-not-eye.ts";
import nightHold from "./not-at-night.ts";
import practical from "./practical.ts";
import pursuit from "./pursuit.ts";
import review from "./review.ts";
import rideTheUrge from "./ride-the-urge.ts";
import staged from "./staged.ts";
import theirCrisis from "./their-crisis.ts";
import { strongUrge } from "./when.ts";

export const besideRules: readonly AdviceRule[] = [
  theirCrisis,
  rideTheUrge,
  pursuit,
  nightHold,
  staged,
  overheard,
  practical,
  review,
];

/** The pause stands before every other next action: an urge passes, a message stays. */
export function nextBeside(situation: Situation): NextAction | undefined {
  if (!strongUrge(situation)) return undefined;
  return {
    id: "the-pause",
    text: "Ten minutes before anything else: set a timer, cold water on your wrists, and write it down for yourself instead of sending it.",
  };
}

export const helpBeside = ({ facts }: Situation): boolean => facts.concerns.has("their-self-harm");
