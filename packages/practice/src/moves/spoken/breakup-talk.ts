import { cue } from "../cue.ts";

export const breakupTalk = cue({
  id: "breakup-talk",
  words: [
    "(do you think|did) we (make|made|give up|gave up|do|did|try|tried)( \\w+)? (a mistake|too soon|too early|wrong|enough|everything)",
    "(is|was) it (really )?(over|my fault|all my fault)|reason (you|for) (left|leaving|ended)",
    "(about|why) (us|we) (broke|split|ended)|(about|why|how) it (all )?ended",
    "(talk|talked|speak|something to say|say) about (us|what happened|it all|that night|the break-?up)",
    "(when|since|after|before) (we|you) (broke|split|ended|left|were together|left me)",
    "(why|how)( did| could| have)? (we|it|you) (ended|end|left|leave|went wrong|go wrong|broke|break up|stopped loving|stop loving)( me| us)?",
    "what (did )?(i|we|you) (do|did|done) wrong|what went wrong|where (it|we) went wrong|where did (it|we) go wrong",
    "(go|went) wrong (with|between) us|what happened (to|with|between) us|the (break-?up|split)",
    "what have i done(?=[?.,!]|$)|what did i do(?=[?.,!]|$)",
  ],
  unless: ["(after|before|when|since) you left (work|the party|on|for|at)"],
  examples: [
    "We should talk about us.",
    "I keep asking myself what went wrong.",
    "It has been strange since we broke up.",
    "what happened to us",
    "why did you leave",
    "what did i do wrong",
  ],
  passes: [
    "What went on at work today?",
    "What happened to the old bakery?",
    "It broke on the way home.",
    "When did you leave work?",
  ],
});
