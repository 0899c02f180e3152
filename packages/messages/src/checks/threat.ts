import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const threat = draftCheck({
  id: "threat",
  label: "threat",
  severity: "stop",
  say: "This is a threat.",
  instead: "Leave it out; do not send it.",
  why: "Sent, it would frighten them, and it can bring the police to you.",
  cites: ["care/threat-in-a-draft"],
  help: "violence",
  find: phrases(
    "or else",
    "(you'll|you will|u'll|u will|ull|youll|gonna|going to|she'll|he'll|they'll) (regret|be sorry|pay for|wish you (had|hadn't|never)|find out|see what|learn|get what)",
    "(i've|i have|i still have|got|i kept|i saved) (all )?(the|your|those|our|every|plenty of) .. (photos|pictures|pics|videos?|screenshots|recordings|nudes|tapes|messages|receipts|evidence)( .. (would|everyone|your|boss|online|see|love|court))",
    "(would be a (shame|pity)|be a shame) if",
    "(i'll|i) make (you|u|him|her|sure you) (pay|suffer|regret|never|sorry|lose)",
    "(watch|mind) (your|ur) back",
    "(i know|i have|i've got|don't forget i know) where (you|u|he|she|your *|you're|they) (live|lives|work|works|park|parks|sleep|sleeping|staying|stays|go|goes|run|drink)",
    "if i can't have (you|u)( no one *)?",
    "(no one|nobody) (else )?(will|can|is going to|gonna) (have|get) (you|u|her|him)",
    "(you('ll| will) never|never) see (the kids|your kids|the children|the dog|your dog|your daughter|your son|them|him|her|your things|your stuff) again",
    "(take|taking|have) (the kids|the children|my kids|them) (away )?(from you|off you|abroad|and)",
    "(see you|take you|drag you|we'll meet|meet you) (in|to|through) (court|the courts)",
    "(my|the) (lawyer|solicitor|barrister) (will|is going|says|has) .. (you|everything|hear|destroy|take|letter)",
    "(accidents|things) (do )?happen",
    "(sleep with one eye open|your days are numbered|count your days|you've been warned|last warning|this is a warning|don't test me|don't make me|you don't know what i'm capable of|what i'm capable of)",
    "(if|when) i (see|catch|find) (him|her|you|u|that|them) .. (i'll|i will|he's|she's|you're|dead|sorry|won't)",
    "(your|ur) (boss|wife|husband|mum|mother|parents|family|work|employer) (would|might|should|will|deserves|needs) (love|like|want|be interested|know|to know|to see|see|find out|hear)",
    "i won't be responsible",
  ),
  unless: phrases(
    "(don't|not|never) (going to |gonna )?(kill|hurt) me",
    "(killing|killed|kill|kills) me (with|laughing|lol|haha)",
    "(nan|mum|mom|dad|boss|sister) (will|would|is going to|gonna) kill (me|us)",
  ),
  flags: ["do it and [[you'll regret]] it", "Reply tonight [[or else]]", "[[i know where you live]]"],
  allows: [
    "My mum will kill me if I lose this casserole dish.",
    "I know where you left the spare key, under the pot.",
    "The lawyer sent the deposit papers, your copy is attached.",
  ],
});
