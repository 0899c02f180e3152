import { cue } from "./cue.ts";

/** A question about them, with or without its mark. */
export const ask = cue({
  id: "ask",
  words: [
    "how (are|have) (you|things|your)( been)?",
    "how (is|was|are|did|does|were|goes|has) (your|the|it|work|everybody|everyone|that|life|things)[^.!?]{0,60}\\?",
    "how is (work|life|everything|everybody|it going)|how's (work|life|everything|it going|things|your)",
    "what (are|have|did|do|were) you[^.!?]{0,60}\\?",
    "what (is|are) (the|your) [^.!?]{0,60}\\?",
    "(and|what about|how about) you(rs)?(?=[?.!,]|$)",
    "(and|is|are) (your|the) [^.!?]{0,50}\\?",
    "(are|were|did|do|have|will|would|is|was|has|can|could|does) (you|your|they|everybody|everyone)( [^.!?]{0,70})?\\?",
    "(has|did|was|will|does) it [^.!?]{3,70}\\?",
    "(you|your|yours|yourself)( [^.!?]{0,30})?\\?",
  ],
  unless: ["know what i mean|you know\\?"],
  examples: [
    "Hello. How are you, and how is your family?",
    "What have you been doing lately?",
    "And your family, all well?",
    "Are you still swimming?",
    "I am fine. And you?",
    "How is the new place?",
    "How did the exam go?",
  ],
  passes: [
    "It is cold today, is it not?",
    "You look well.",
    "They have moved the bread again. I always end up in this aisle.",
    "I do not know how you do it.",
  ],
});
