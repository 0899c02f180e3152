import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const rejection = signal({
  id: "rejection",
  say: "They say that it is over, or that they do not feel that way.",
  cites: ["care/their-no"],
  find: phrases(
    "(it's|its|it is|this is|we're|we are|that's) (really |definitely |properly |so )?(over|done|finished|not (happening|going to happen|going anywhere)|in the past)",
    "(there('s| is)|theres) no (chance|us|going back|way back|future|point|hope|version)()?",
    "(i'm|i am|im) (not (coming back|going back|interested|in love|changing|going to change)|done( with)?)",
    "(not|never|aren't|won't be) getting back( together)?",
    "(moved|move|moving) on",
    "(my|the) answer (is|was|hasn't|won't|isn't)",
    "(still|it's|its|is) (a )?no",
    "(just|only|as|good|be) friends",
    "(i don't|i do not) (see|think|believe) .. (us|future|together|work|that way)",
    "(my )?(feelings|mind|decision) (haven't|hasn't|won't|isn't|have|are|is)",
    "(i )?(ended|finished) (it|things|us) .. (for a reason|because|and|i meant)",
    "no thanks?( (you|but))?",
    "i (really |honestly |just )?(don't|dont|do not) miss (you|us|it|this|any of it)",
    "(you|u) (need|have|should|deserve) to (move on|let (me|it|this|us) go|accept)",
  ),
  unless: phrases("(pretend|pretending|pretended|lie|lying|lied|say|said|saying|tell|telling|told|wish)"),
  flags: ["I thought about it and [[it's over]].", "[[there's no chance]] of that"],
  allows: [
    "The film was over by ten and we laughed all the way.",
    "Are you going back to the choir in May?",
    "Lunch was great.",
    "I'm tired of pretending I don't miss you.",
  ],
});
