import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const jealousyBait = draftCheck({
  id: "jealousy-bait",
  label: "jealousy-bait",
  severity: "warn",
  say: "This is there to sting.",
  instead: "Would you be fine if they knew why you wrote it? If not, cut it.",
  why: "It only works while they do not see why it was written.",
  cites: ["care/your-new-partner", "care/no-manipulation"],
  find: phrases(
    "(got|getting|been|was) (asked out|chatted up|hit on|so much attention|loads of matches|matches)",
    "(i'm|i am|i've been|im|been) (seeing|dating|going out with|sleeping with|talking to|with) (someone|somebody|a guy|a girl|a man|a woman|a (lovely|really|gorgeous|new|younger|older) *|other people|new people|loads of)",
    "(i've )?(met|got|found) (someone|somebody|a (really |lovely |great )?(guy|girl|man|woman|fella|doctor|firefighter|lawyer|nurse|pilot))( (new|else|nice|who|last|at))?",
    "(he|she|they) (treats me|treat me|makes me (laugh|feel|happy|breakfast|dinner|coffee|smile)|actually (listens|texts|calls|replies|wants|cares|likes|loves|shows|asks|remembers|makes|knows|turns)|knows how to (treat|kiss|love|make)|thinks i'm|says i'm|can't keep (his|her|their)|loves (me|my)|takes me|took me (out|to|away)|bought me|cooks for|listens to me)",
    "(stayed|staying|slept|sleeping|came|woke up) (over|round|at his|at hers|in my bed)",
    "(best|better) (sex|kisser|kiss|lover|night)",
    "(thought|think) (you should|you'd want to|you might|i'd let you) know .. (seeing|dating|met|moved on)",
  ),
  unless: phrases(
    "(someone|somebody|guy|man|woman|lawyer|doctor|nurse) (to|for|from|about|at (the|work|hr)|who (can|will|does|could|knows|fixes|works|speaks|wants|takes|buys))",
    "(you've|you have|you|he|she|he's|she's) (met|got|found)",
    "(takes|took) me to (the )?(airport|station|hospital|dentist|work|vet|school|court)",
  ),
  flags: ["[[got asked out]] twice this week lol", "anyway [[i'm seeing someone]] now"],
  allows: [
    "I have found somebody to fix the roof.",
    "He takes me to the airport at five, so leave the keys with Jo.",
    "She cooks, he cleans, the new flatmates are a dream.",
    "I'm talking to somebody at the bank about the account.",
    "The date for the hearing is the fourth of May.",
    "A man from the council rang about the tree.",
    "Met your sister's new baby, he is very small.",
  ],
});
