import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const pity = draftCheck({
  id: "pity",
  label: "pity",
  severity: "warn",
  say: "This asks them to carry your pain.",
  instead: "A friend, or an unsent letter, can hold this.",
  why: "Pain laid at their door asks them to look after you; that is no ground to come closer on.",
  cites: ["absence/no-guilt-or-pity", "care/no-manipulation"],
  find: phrases(
    "(can't|cannot|couldn't|haven't|not|not been|barely|hardly) (eat|sleep|eaten|eating|slept|sleeping|function|breathe|been sleeping|been eating)",
    "(i'm|i am|feel) (so )?(lost|empty|nothing|broken|a mess|a wreck|falling apart|in bits) (without you|since you|these days)",
    "(lost|nothing|no one|nobody) without you",
    "i'm (a mess|a wreck|falling apart|in bits|not coping|not ok|not okay|so alone|so lonely|struggling|heartbroken|broken|empty|drowning)",
    "(my heart|i) (hurts|aches|is broken|is in pieces)",
    "(i've )?lost (* )?(kilos|kg|pounds|weight|stone)",
    "(signed off|off sick|off work) (with|since|because)",
    "(doctor|gp|dr) .. (gave me|put me on|says|said|upped) .. (pills|tablets|antidepressants|depression|stress)",
    "can't get out of bed",
    "i can't (do|live|go on|cope) (without you|like this)",
    "can't stop crying",
    "everything (hurts|feels empty|is grey)",
    "(i've )?(got )?(no one|nobody) (else )?(to talk to|left|now)",
    "up (all night|at 3|at 4) .. (crying|thinking)",
    "living (off|on) (toast|cereal|crisps|tea|coffee|noodles)",
  ),
  flags: ["I [[can't sleep]] and the flat is quiet", "honestly [[i'm falling apart]]"],
  allows: [
    "I missed the bus and got soaked.",
    "The baby can't settle but the new cot arrived.",
    "We couldn't stop laughing at your card.",
  ],
});
