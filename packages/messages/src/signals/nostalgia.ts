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
  flags: ["[[remember when]] we got lost in Porto", "[[good times]] those"],
  allows: ["Do not forget to sign the form.", "The deposit is paid.", "Please leave me alone."],
});
