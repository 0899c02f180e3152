import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const pressure = draftCheck({
  id: "pressure",
  label: "pressure",
  severity: "warn",
  say: "This presses for an answer.",
  instead: "Say it so that silence is all right too.",
  why: "A push brings a reply at best, never a wish to write.",
  cites: ["care/no-manipulation", "care/silence-is-an-answer"],
  find: phrases(
    "(pick up|answer) (the|your|ur)? ?(phone|call)?",
    "why (aren't|arent|won't|wont|haven't|havent|don't|dont|are|r) (you|u)( not)? (answering|replying|answer|reply|replied|talking|responding|picking|texting|call|ignoring|talk|answered|texted|just)",
    "(stop|quit|keep|keeps|kept|you're) ignoring (me|my|this)",
    "(ignoring|ghosting|blanking|airing) me",
    "(by|before|until|till) (tomorrow|tonight|friday|monday|tuesday|wednesday|thursday|saturday|sunday|midnight|noon|the weekend|end of|6|7|8|9|10|5|the end of) .. (or|i need|i want|i'll|otherwise|i expect)",
    "(i need|i want|i expect|i deserve|i demand|i'd like|you owe me) (an |a |some )?(answer|reply|response|explanation|yes or no|decision|straight answer)( (by|now|today|tonight|before))?",
    "(yes or no|in or out|now or never|last chance|final (warning|offer|chance)|your (last|final) chance)",
    "(i'll|i'm going to|gonna) keep (calling|texting|ringing|messaging|writing|trying|asking|coming)",
    "(i know|we both know) you('ve| have)? (read|seen|got|saw) (it|this|my|these|them)",
    "(you|u) (have|got|'ve got) (until|till|to (answer|talk|meet|reply|decide|choose))",
    "(make|made) (up )?(your|ur) (mind|choice|decision)",
    "(hello|well|so)\\?\\?+",
    "i don't accept (that|this|it|your)",
    "(no isn't|not taking no|won't take no|don't care (what|that|if) you said)",
  ),
  unless: phrases(
    "(no need|don't have|you don't need|don't need|not need) to (reply|answer|respond|write)",
    "(no pressure|no rush|up to you|when you can)",
  ),
  flags: ["[[why aren't you answering]]", "[[stop ignoring me]] please"],
  allows: [
    "No need to answer, have a good trip.",
    "The bank wants both signatures, whenever you can.",
    "You don't have to reply to this.",
  ],
});
