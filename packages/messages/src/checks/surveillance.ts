import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const surveillance = draftCheck({
  id: "surveillance",
  label: "surveillance",
  severity: "warn",
  say: "They can tell from this that you looked, or asked around.",
  instead: "Use only what they told you themselves.",
  why: "Being watched frightens people, even when it is kindly meant.",
  cites: ["care/no-watching", "you-write/ear-not-eye"],
  find: phrases(
    "(i )?(saw|seen|see|noticed|spotted|watched|checked|looked at|clocked) (that )?(you|u|your|ur) .. (story|stories|status|post|posts|profile|pics|photos|pictures|photo|pic|insta|instagram|snap|tiktok|facebook|linkedin|strava|location|car|light|lights|window|bike|van)",
    "(saw|seen|see|noticed) (from|on|in) (your|ur|the|instagram|insta|facebook|strava|snap|snapchat|find my|linkedin) *",
    "(you're|you were|u were|ur|you are|you've been|saw you|see you) (online|active|last seen)",
    "(last seen|active|online) (at|until|till) *",
    "(i )?(drove|walked|cycled|went|came|rode) (by|past|round) (your|ur|the house|yours|urs)",
    "(your|ur) (light|lights|car|curtains|blinds|bedroom|kitchen light) (was|were|is|are|wasn't|weren't|isn't|aren't|been|on|off)",
    "(a|your|my|our) (friend|mate|sister|brother|mum|cousin|colleague|neighbour|neighbor|little bird|mutual) (told|tells|said|says|saw|seen|reckons|mentioned) .. (you|u|your|ur)",
    "(a )?little bird",
    "(someone|somebody|people|everyone|from *) (told|tell|says|said|saw|seen) (me )?(that )?(you|u|they saw you)",
    "(your|ur) (location|strava|spotify|find my|fitbit|google maps|snap map|snapmap|venmo|goodreads|wordle)",
    "(i )?(checked|looked|searched|googled|scrolled|went through|screenshot|screenshotted) (your|ur|you)",
    "(still )?(have|got|know|log in|logged in) .. (your|ur) (password|email|login|netflix|account|icloud)",
  ),
  flags: ["[[saw your story]], looks like a good night", "[[you were online]] at three again"],
  allows: [
    "Did you see the storm last night?",
    "Congratulations on the graduation, I remembered the date.",
    "Have you seen the weather for Saturday?",
  ],
});
