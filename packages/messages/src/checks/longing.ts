import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const longing = draftCheck({
  id: "longing",
  label: "longing",
  severity: "warn",
  say: "This says you miss them. It asks for an answer they may not have.",
  instead: "Keep it for a talk that both of you chose.",
  why: "Said too early it asks them to decide at once; most people who feel pressed step further back.",
  cites: ["meeting/do-not-tip-your-hand", "absence/room-to-miss-you"],
  find: phrases(
    "i( still| really| do| just)? miss (you|us|your *|waking|hearing|being|having|our|talking to you|how we|what we)",
    "(miss|missing) (you|us)( (so much|a lot|like|loads|every|all))?",
    "miss (your|hearing your|our) (face|voice|laugh|smell|hands|hugs|messages|mornings|sundays)",
    "i( still| really| do| always)? love (you|us)",
    "(love|luv) (you|u) (still|always|so much)",
    "still (in )?love( with)? (you|u)",
    "(i'll|i will) always (love|want|be yours)",
    "(can't|cannot|can not|couldn't|don't) stop thinking (about|of) (you|us)",
    "(keep|kept|always|still|been) thinking (about|of) (you|us)",
    "i (think|thought|dream|dreamt|dreamed|dreaming) (about|of) (you|us)( (every|all|again|last|constantly))?",
    "(i )?(still )?want (you|us) (back|again)",
    "i still (want|need|choose|feel|reach|set|lay|sleep|turn|look|save|keep|wear|smell)",
    "(wish|wishing) (you|u) (was|were) (here|beside|with me|still)",
    "(your|ur) side of the bed",
    "the (house|flat|place|bed|kitchen) (is|feels|still) .. (without you|quiet|empty|smells like you)",
    "(isn't|not) the same without (you|u)",
    "nobody (else )?(makes me|gets me|laughs|knows me)",
    "dreamt? (about|of) (you|us)",
  ),
  unless: phrases("miss (the|a|my) (bus|train|flight|call|deadline|turn)", "love to (your|the) *"),
  flags: [
    "Walked past the canal. [[I miss you]]",
    "[[i still love you]] you know",
    "The flat [[isn’t the same without you]].",
  ],
  allows: ["I missed the bus again.", "You would love the new bakery on Mill Street.", "Give my love to your nan."],
});
