import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const datingProbe = draftCheck({
  id: "dating-probe",
  label: "dating-probe",
  severity: "warn",
  say: "This asks whether they are seeing somebody.",
  instead: "Leave it out; it is theirs to tell.",
  why: "The question presses, and no answer to it would help you.",
  cites: ["encounter/no-dating-questions"],
  find: phrases(
    "(are|r) (you|u) (seeing|dating|sleeping with|going out with) (anyone|anybody|someone|somebody)",
    "(you|u) (still )?single",
    "(is|are|r) (you|u) single",
    "(got|have|is there|any) (a )?new (man|woman|guy|girl|fella|bloke|boyfriend|girlfriend|partner|bf|gf|someone|lad|lady|beau)",
    "(is there|there's|have you got) (someone|somebody|anyone|anybody) (else|new|special)",
    "who('s| is| was|s) (the|that|this) (guy|girl|man|woman|lad|fella|bloke|dude|boy|lucky *|new (one|guy|girl|man|woman|lad|bloke)|tall *)",
    "who (is|was|were|are) (he|she|you with|u with|you kissing|that with)",
    "(boyfriend|girlfriend|bf|gf) (now|yet)",
    "(are|r) (you|u) (two|2|both) (together|a thing|dating)",
    "(is|are) (he|she|they) (your|ur) (new )?(boyfriend|girlfriend|bf|gf|date|partner|man|fella|plus one)",
    "(plus one|plus-one|bringing (someone|anyone|a date))",
    "valentine'?s? .. (plans|alone|someone)",
    "keeping (you|u|your bed) (warm|company)",
    "(you|u|you've|hope you|you have|have you) (all )?moved on( yet| already)?",
  ),
  unless: phrases(
    "(anyone|anybody|someone|somebody) (from|about) (the|school|uni|choir|back|your|that|it)",
    "new (man|woman|guy|girl|lad|partner) (for the|at (the|work)|in the|on the|to (do|fix))",
    "(guy|girl|man|woman|lad|bloke|fella|boy) (at|from|who) (the|does|did|school|our|my|fixed|fixes|runs|sells|delivers)",
    "plus one (is fine|for the|says)",
  ),
  flags: [
    "[[Are you seeing someone]] at the moment?",
    "so [[you still single]] these days",
    "[[who's that guy]] in the second photo",
  ],
  allows: [
    "Sam has a new girlfriend, she is allergic, so no cat on Sunday.",
    "Who is the lady at the school gate with the register?",
    "Who's the one who does the tax return, you or me?",
    "Do you have a new man for the garden? Mine moved away.",
    "Are you seeing anyone from the old team at the match?",
    "Hope you're not too busy these days.",
    "Are you seeing the doctor on Monday about the knee?",
    "Who is picking up the parcel, you or your brother?",
  ],
});
