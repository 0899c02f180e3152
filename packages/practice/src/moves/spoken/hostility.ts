import { cue } from "../cue.ts";

export const hostility = cue({
  id: "hostility",
  words: [
    "you (never|always|only ever) (cared|listened|think|thought|do|did|say|said|wanted|run|leave|left|loved)",
    "(^typical(?=[.!]|$)|typical (of )?you|just like you|so selfish|selfish|heartless|cold-hearted|pathetic|liar|lying|coward|disgusting)(?= |[.,!?]|$)",
    "(how|could you be) (dare you|so cold|so cruel|could you)|how nice for you",
    "(screw|damn|hate|despise) you|you disgust me|all a lie|do you hate me|go to hell|shut up|get lost|drop dead",
    "you are (so |such )?(a |an )?(joke|mess|monster|idiot|horrible|cruel|cold|mean|fake|awful)(?= |[.,!?]|$)",
  ],
  unless: [
    "always (said|say) (the|how|so)",
    "always wanted to",
    "always did (like|love|have|know|make|say)",
    "you are cold",
    "hate you to|would hate",
  ],
  examples: ["You never cared about me.", "That is just like you.", "How nice for you.", "screw you"],
  passes: [
    "You always wanted to go there.",
    "It was a cold day.",
    "I always end up here.",
    "You always did like puzzles.",
  ],
});
