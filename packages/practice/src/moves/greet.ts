import { cue } from "./cue.ts";

/** A hello, a word of gladness, or the congratulation one came with. */
export const greet = cue({
  id: "greet",
  words: [
    "^((oh|ah|well|wow|so|ha|it is you)[,.!]* ){0,2}(hi|hey|hello|hiya|heya|hallo|yo)(?= there| you| both| robin| noa| kim| sam| jo| stranger|[.,! ]|$)",
    "^(good )?(morning|evening|afternoon)( to you)?( both| you two| robin| noa| kim| sam| jo)?(?=[.,!]|$)",
    "good (morning|afternoon|evening)",
    "(good|nice|lovely|great|pleased|glad|happy) to (finally )?(see|hear|meet|bump into|run into)( from| both of| the two of)?( you| your voice)",
    "(good|nice|lovely) (bumping|running) into you",
    "happy birthday|congratulations|well done|many happy returns|all the very best",
    "(i am )?(glad|happy|pleased|nice) (that )?you (called|rang|wrote|texted)|thanks for (calling|ringing)",
    "you( two| both)?( are)? (look|sound)(ing)? (so |really |very )?(well|good|great|rested|lovely)|you have not changed a bit",
    "long time no see|did not (expect|think)( to see| i would see)? you|did not see you there|what a (nice |lovely )?surprise|it has been (a while|ages)|fancy (meeting|seeing) you",
  ],
  unless: ["say hello|said hello", "(be|would be) (very |so )?(happy|glad|good|nice|lovely|great) to see you"],
  examples: [
    "Hi. Good to see you.",
    "Good evening.",
    "Congratulations. You worked hard for it.",
    "Nice to meet you.",
    "oh wow hi",
    "heyy",
    "happy bday!!",
    "you look well",
  ],
  passes: [
    "I was going to say hello.",
    "They were happy.",
    "Hiding from the rain, are we?",
    "It would be nice to see you again.",
    "This morning I overslept.",
  ],
});
