import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const routine = draftCheck({
  id: "routine",
  label: "routine",
  severity: "warn",
  say: "This tells your day as if nothing had changed.",
  instead: "One piece of news at most.",
  why: "It holds both of you in a life that has ended for now.",
  cites: ["absence/no-daily-routine", "absence/too-present"],
  find: phrases(
    "(having|had|made|making|cooked|cooking) (the )?(pasta|beans|soup|curry|stir fry|toast|lentils?|noodles|dal|rice|chili|chilli|stew|omelette|eggs|chicken|leftovers|fish fingers|beans on toast) (for|tonight|again|on|and)",
    "(bus|train|tram|tube) (was )?(late|delayed|packed|rammed|cancelled)( (again|today))?",
    "(on|off) (the )?(late|early|night|nights) (bus|shift|shifts)? (again|tonight|tomorrow|this)",
    "(did|doing|done|put) (the|a|some|two|another) (washing|laundry|hoovering|dishes|food shop|big shop|shop|ironing|bins|wash|load)",
    "(off to|going to|heading to|time for) bed( now)?",
    "(boss|manager|work|meeting) (was|is) .. (again|today)",
    "(so )?(that's|thats) (my|been my) (day|tuesday|monday|wednesday|thursday|friday|evening)",
  ),
  unless: phrases("(late|delayed|cancelled|packed) (so|,? back by) .. (be|handover|pick ?up|there|behind|minutes)"),
  flags: ["bus was packed, [[did the washing]], early night", "[[having pasta again]] and the new series"],
  allows: [
    "The bus was late so I'll be ten minutes behind for the handover.",
    "The landlord says the boiler man comes on Friday at nine.",
    "Good luck with the interview.",
    "The council moved your bin day to Tuesday, it says on the letter.",
  ],
});
