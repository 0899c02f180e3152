import { cue } from "./cue.ts";

/** Another time: to meet, to talk, to write. */
export const offer = cue({
  id: "offer",
  words: [
    "(another|some other) (time|day|evening)",
    "(coffee|lunch|dinner|tea|drink|walk|meal|film|talk)( together)?( some ?time| one day| again| next week| this week| soon)",
    "some ?time (soon|next week|this week|again)",
    "(would|do) you (like|want) to (get|have|grab|go for|meet|come|do this|see|go)",
    "(could|shall|can|should|may|might) (we|i) (get|have|grab|go for|meet|do this|see you|call you|ring you|write to you|text you|carry on|talk|pick this up)",
    "(let's|let us) (do this|meet|get|have|go for|grab|talk|keep|take|leave the rest)",
    "do this again|meet again|meet up|see each other( again)?|catch up (properly|soon|again|over)",
    "(i'd|i would) like to (see you|meet|do this|talk|hear from you) (again|properly|some ?time)",
    "(talk|speak) again",
  ],
  unless: ["let's not|let us not|i will not ask|another time, then"],
  examples: [
    "Could we get a coffee some time?",
    "Let us do this again.",
    "Would you like to go for a walk next week?",
    "Can we take the rest another day?",
    "I would like to do this again some time.",
  ],
  passes: [
    "The coffee here is good.",
    "What have you been doing lately?",
    "Good to see you again.",
    "Some time ago I moved.",
  ],
});
