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
    "(you|u) (need|have|should|deserve) to (move on|let (me|it|this|us) go|accept)",
  ),
  lean: phrases(
    "(i)? ?(don't|do not|didn't|dont) (love|feel|want) (you|it|that|the same|us|this|to (get back|try|be together|be with|go back|give))",
    "(we|it|us) (weren't|wasn't|aren't|isn't|won't|will never|never) (right|work|working|meant|going to work|happen|be)",
    "(over|done|finished|ended|no|not|never|closed|past|moved on|friends|sorry|wish you well|good luck|take care|chance|hope|feelings|love)",
    "(don't|can't|won't|isn't|wasn't)",
    "(let go|let it go|goodbye|all the best)",
  ),
  flags: ["I thought about it and [[it's over]].", "[[there's no chance]] of that"],
  allows: [
    "The film was over by ten and we laughed all the way.",
    "Are you going back to the choir in May?",
    "Lunch was great.",
  ],
});
