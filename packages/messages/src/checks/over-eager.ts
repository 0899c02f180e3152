import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const overEager = draftCheck({
  id: "over-eager",
  label: "over-eager",
  severity: "warn",
  say: "Loud for a first line.",
  instead: 'One plain sentence. No "write back soon".',
  why: "Being glad is fine; a wall of it asks them to match it.",
  cites: ["encounter/glad-not-gushing"],
  find: phrases(
    "(text|write|message|call) me back (asap|right now|straight away)",
    "made my whole (day|week|month|year)",
    "(omg|oh my god|oh my gosh|omggg?|ahh+|aaa+h*|eeek+|yay+|yess+) .. (reply|replied|text|texted|wrote|messaged|answered)",
    "(soo+|so so) (so+ )?(happy|excited|glad|pleased|good)",
    "so (happy|excited|glad|pleased|good) .. (from you|you (replied|wrote|texted|messaged|answered)|your (text|message|reply))",
    "(tell me|i want to (hear|know)) (everything|every detail|all of it|it all)",
    "(best|happiest) (day|news|message|text|thing) ever",
    "(i've )?(read|reread) (your|ur|it|your message|your text) .. (times|over and over|again and again)",
    "(smiling|grinning|beaming|dancing|screaming|squealing) (so|like|all|at my|since|round|around)",
    "(phone|ringer|volume) .. (in my hand|on loud|by my side|in my pocket)",
  ),
  unless: phrases("everything (the|he|she|they|about (the|school|work|his|her))"),
  flags: ["[[text me back asap]] !!!", "you wrote!! that [[made my whole day]]"],
  allows: [
    "Yay, you passed! The kids told me.",
    "So happy for Lena, tell her well done.",
    "Tell me everything the vet said, please.",
    "Happy birthday! Have a great day.",
    "Glad it went well!",
    "Send the meter reading whenever you can.",
  ],
});
