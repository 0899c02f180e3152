import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const nostalgia = signal({
  id: "nostalgia",
  say: "They remember something good.",
  cites: ["they-write/motives-differ"],
  find: phrases(
    "(do you |d'you |you |u )?remember (when|that|the|how|our|us|those|that time)",
    "(reminded|reminds|made) me (of|think of) (you|us|that|the|our|when|you and)",
    "(good|happy|fun|best|simpler) (times|days|memories|old days|years)",
    "(found|came across|looking at|looking through|saw) .. (photo|photos|picture|pictures|album|ticket|polaroid)",
  ),
  lean: phrases(
    "(that|the) (time|day|night|summer|weekend|trip|holiday|place|beach|cafe|flat|concert|gig) (we|you|with|in)",
    "(thought|thinking) (about|of) (that|the|our|us|when|you)",
    "(we|you) used to",
    "(walked|drove|went|was) (past|by|through) (the|our|that)",
    "(our|the) (song|place|first|trip|holiday|old|tent|bench|cafe|little)",
    "(remember|memory|memories|reminded|reminds|photo|photos|old|song|summer|holiday|back then|those|used to|years ago|first time|found)",
    "(we|us|our|you and me)",
    "(laughed|laughing|smiled|smile|lovely|happy|good)",
  ),
  flags: ["[[remember when]] we got lost in Porto", "[[good times]] those"],
  allows: ["Do not forget to sign the form.", "The deposit is paid.", "Please leave me alone."],
});
