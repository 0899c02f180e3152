import { cue } from "./cue.ts";

const treats =
  "(coffee|lunch|dinner|tea|drink|drinks|walk|meal|film|breakfast|ice cream|pint|cup of tea|cup of coffee|bite)";
const when =
  "(some ?time|some day|one day|one of these days|again|next week|this week|soon|tomorrow|tonight|on [a-z]+day|at the weekend|later)";

/** Another time: to meet, to talk, to write. */
export const offer = cue({
  id: "offer",
  words: [
    "(another|some other) (time|day|evening)(?! then)",
    `${treats}( together| with me)? ${when}`,
    "some ?time (soon|next week|this week|again)",
    "(would you |do you |did you |you )?(like|want|fancy|feel like|care) (to (get|have|grab|go for|meet|come|do this|see|go|catch)|getting|having|grabbing|meeting|going for)",
    `(buy you|take you out for|take you for|get you) (a |some |another |out )?(quick )?${treats}`,
    "how about (monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|tomorrow|tonight|the weekend)",
    "(hear|talk|know) more over (a |some )?[a-z]+|(do you have|have you got|got) time for (a |some )?(quick )?(coffee|tea|drink|walk|lunch|bite)",
    "when are you (free|around|back|about)|you should come (over|round|by)|come over and see",
    `(fancy|how about|what about|up for) (a |some |going for a )?(quick )?${treats}`,
    "(could|shall|can|should|may|might) (we|i) (maybe |perhaps |just )?(get (a |some )?(coffee|drink|lunch|dinner|together)|have|grab|go for|meet|do this|see you|call you|ring you|write to you|text you|message you|carry on|talk|pick this up|catch up)",
    "we (could|should|can|might)( really| maybe| all)? (get|have|grab|go for|meet|do this|see each other|catch up|talk|go)",
    "(let us) (do this|meet|get|have|go for|grab|talk|keep|take|leave the rest|catch up)",
    "(do|have) (lunch|dinner|coffee|breakfast)(?=[.,!?]| together|$)|do this again|meet again|meet up|see each other( again)?|catch up (properly|soon|again|over)",
    "(i would|i should) (like|love) to (see you|meet|do this|talk|hear from you)( again| properly| some ?time)",
    "(would|will) be (so |very |really )?(good|nice|lovely|great|happy|glad) to (see you|meet|do this|talk|catch up)( again| properly| some ?time)",
    "are you (free|around|about) (on|this|next|for|tomorrow|tonight|later|at)|^you free (on|this|next|for|tomorrow|tonight|later|at)",
    "come (round|over|by)( to mine)? (for|some ?time|one|next)",
    "give me a (ring|call|shout|bell) (if|when|some)",
    "(talk|speak) again",
  ],
  unless: ["i (went|had|was|have been)", "let us not|i will not ask|another time,? then|not (want|like) to (meet|see)"],
  examples: [
    "Could we get a coffee some time?",
    "Let us do this again.",
    "Would you like to go for a walk next week?",
    "Can we take the rest another day?",
    "I would like to do this again some time.",
    "fancy a coffee?",
    "are you free on saturday?",
    "it would be nice to see you again",
  ],
  passes: [
    "The coffee here is good.",
    "What have you been doing lately?",
    "Good to see you again.",
    "Some time ago I moved.",
    "I went for a walk on Sunday.",
    "Are you free of that cold now?",
  ],
});

/** Leaves a door open after a no, which they had closed. */
export const reopening = cue({
  id: "reopening",
  words: [
    "(another|some other) (time|day)",
    "change your mind",
    "(one|some) day|until then|for now|always be here|be here (if|when)",
  ],
  examples: ["Ok, another time then.", "let me know if you change your mind", "I will be here if you need me."],
  passes: ["All right. Take care.", "I will leave it there.", "It was a good day."],
});
