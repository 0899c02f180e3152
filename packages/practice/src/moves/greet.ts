import { cue } from "./cue.ts";

/** A hello, a word of gladness, or the congratulation one came with. */
export const greet = cue({
  id: "greet",
  words: [
    "^(oh,? |ah,? )?(hi|hey|hello|hiya)( there)?(?=[.,! ]|$)",
    "good (morning|afternoon|evening)",
    "(good|nice|lovely|great) to (see|hear|meet) (from )?you",
    "happy birthday|congratulations|well done|many happy returns",
  ],
  unless: ["say hello|said hello"],
  examples: ["Hi. Good to see you.", "Good evening.", "Congratulations. You worked hard for it.", "Nice to meet you."],
  passes: ["I was going to say hello.", "They were happy.", "Hiding from the rain, are we?"],
});
