import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const dropOff = draftCheck({
  id: "drop-off",
  label: "drop-off",
  severity: "warn",
  say: "This offers to come to their door.",
  instead: "Let them choose the place and the time; a thing can be posted.",
  why: "Their door is theirs: let them choose the way, the place and the time.",
  cites: ["you-write/no-drop-off", "you-write/they-arrange"],
  find: phrases(
    "(drop|dropping|bring|bringing|pop|popping|swing|swinging|run|running) (it|them|that|this|those|your *|the *|some *|a *|over|round|by|in|past) .. (over|round|around|by|off|to yours|to you|to your|at yours|at your|on your|in to you|back|tonight|tomorrow|later|after work)",
    "(i'll|i can|i could|shall i|could|can i|let me|i'd) (just )?leave (it|them|that|this|those|your *|the *|some *|a *) .. (at yours|at your|on your|in your|outside your)",
    "(i can|i could|i'll|could|can|let me|shall i|happy to|i'd) (just |easily )?(drop|bring|pop|swing|nip|come|run|call) (it |them |that |this |your * |the * )?(over|round|around|by|off|past)",
    "(swing|pop|come|call|drop|nip|stop) (by|round|over|past|in)( (yours|your|with|and|tonight|tomorrow|later|on|around|at))",
    "(i'm |i'll be |be )?(passing|driving past|going past|near) (by )?(yours|your (place|house|flat|way|road|street))",
    "(round|over) (to )?(yours|urs)( (with|tonight|tomorrow|later|on|around|at|after|about))?",
    "(on|at|outside|to) (your|ur) (door|doorstep|step|porch)",
    "(drop|dropping) (it|them|your *|ur *|this|the *) off",
  ),
  unless: phrases(
    "(post|mail|send|courier) (it|them|your *)",
    "(courier|postman|driver|delivery|dhl)",
    "(don't|not|never) bring",
    "as (we )?(agreed|arranged|planned)",
    "(you can|you could|you choose|whenever suits you|up to you|your brother|your sister)",
  ),
  flags: ["[[I can drop it round]] after work", "made soup, [[I'll swing by]] at six"],
  allows: [
    "Should they leave it on your doorstep, the courier asks.",
    "I have to call in sick on Monday, could you take the kids?",
    "I'll drop the kids off at school as agreed.",
    "I can post your things to any address you like.",
    "The school says drop-off is at nine now.",
    "Your letters are with the neighbour whenever suits you.",
  ],
});
