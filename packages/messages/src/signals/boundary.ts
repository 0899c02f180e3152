import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const boundary = signal({
  id: "boundary",
  say: "They ask you to stop, or to give them room.",
  cites: ["care/boundary", "care/soft-no", "care/confirm-what-looks-like-a-boundary"],
  find: phrases(
    "(please )?(don't|do not|never|dont ever|don't ever) (contact|text|call|message|ring|phone|email|write|come|talk|speak|follow|reply|approach|show up|turn up|drop|send|wait|ask|visit)",
    "(please )?(stop|quit) (contacting|texting|calling|messaging|ringing|emailing|writing|coming|sending|asking|following|phoning|turning|showing|trying|checking|watching|dming|driving|waiting|dropping)",
    "(please )?leave (me|us|her|him|my * |my family) (alone|be|in peace)",
    "(need|want|like|have|asked for|asking for|give me|some|more|bit of) (some |a bit of |a little |my |more |your )?(space|distance|time (alone|apart|to think)|room to breathe|peace)",
    "(i )?(need|want|would like) (you to|u to) (stop|leave|respect|go|stay|back off|not)",
    "(no|zero) (more )?(contact|messages|texts|calls|visits)",
    "(lose|delete) my number",
    "(stay|keep) away( from)?",
    "(respect|respecting) (my|that|this|the) (decision|wishes|boundaries|choice|space|privacy|request|no)",
    "(i've|i have|i'm|i'll be|going to) (blocked|blocking|block|muted|muting) (you|u|your|ur|this)",
    "(i don't|i do not|i no longer|i dont) want (to (hear|talk|see|speak|be in|meet|have|be contacted|get)|you (to|coming|here|at|near|calling|texting|in)|any .. (contact|messages))",
    "(i'm|i am|i won't be|not|won't) (not )?(going to |gonna )?(answer|answering|reply|replying|respond|responding)( (to|any|anymore|again|from|you))",
    "(back|go) (off|away)",
    "(i )?(can't|cannot) (talk|speak|do this|be in touch|keep (doing|talking|texting|having)) (to you|with you|anymore|any more|right now|for a while|this|now)",
    "(only|just) (contact|email|text|message|write|talk|through|about) .. (about|through|the kids|kids|email|lawyer|solicitor|my sister|handover)",
    "(last|final) (time|message|warning|reply|text)( .. (asking|tell|ask|telling|saying|you|i))",
  ),
  flags: ["[[please stop texting]] me", "I said it before: [[leave me alone]]"],
  allows: [
    "haha that was great, how is the dog?",
    "Your post came, shall I forward it?",
    "There is a lot of room in the new flat.",
  ],
});
