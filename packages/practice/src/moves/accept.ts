import { cue } from "./cue.ts";

/** A yes to what they said: that they go, or that they want no contact. */
export const accept = cue({
  id: "accept",
  words: [
    "^(oh |ah )?(all right|alright|of course|okay|ok|sure|understood|fine|right|fair enough|no problem|no worries)(?=[.,! ]|$)",
    "i (understand|hear you|respect that|accept that|will respect that|will leave (it|you)( there| alone)?)",
    "that is (all right|fine|fair|okay|good to know)|that's (all right|alright|fine|fair|okay|ok)",
    "go ahead|you go|off you go|do not let me keep you|don't let me keep you",
    "thank you for (saying|telling) (it|so|me|that)|thanks for (saying|telling) (it|so|me|that)",
    "(i am|i'm) (really )?(glad|happy|pleased) for you|good for you",
  ],
  unless: ["but", "why", "at least", "(i'm|i am) (all right|okay|fine)"],
  examples: [
    "All right. Take care.",
    "Sure, go ahead. Good to see you.",
    "I understand. Thank you for saying it.",
    "Okay.",
    "That is fair.",
    "I am glad for you.",
  ],
  passes: [
    "All right, but why?",
    "I am fine, thanks.",
    "I do not understand it at all.",
    "The course is all right so far.",
  ],
});
