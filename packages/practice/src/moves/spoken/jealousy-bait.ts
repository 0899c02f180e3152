import { cue } from "../cue.ts";

export const jealousyBait = cue({
  id: "jealousy-bait",
  words: [
    "i (have|had|get|got) (had )?(plenty of|lots of|many|enough) (offers|admirers|dates|matches)|(other|plenty of) people (want|like|fancy|are interested in) me",
    "i( am| have been)? ?(also )?(seeing|dating|going out with) (somebody|people|a few|a lot)",
    "somebody (at work|from the gym)( who)? (really )?(likes|fancies|keeps asking)",
    "i have (met|found|got) (somebody)( too| as well| now| else| new)?(?=[.,!]| you know|$)",
    "(my|a|the) new (boyfriend|girlfriend|partner)|(i have )?(been on|had) (a few|some|lots of|so many) dates",
  ],
  unless: ["(have|got) a new (boyfriend|girlfriend|partner)", "is (that|this|it) (your|the|a) new"],
  examples: [
    "I have been seeing somebody too, you know.",
    "Well, I have met somebody as well.",
    "im seeing someone now",
  ],
  passes: ["I am seeing the dentist on Friday.", "I met a cousin of yours, years ago.", "I found a new dentist."],
});
