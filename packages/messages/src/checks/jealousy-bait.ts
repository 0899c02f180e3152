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
    "(i'm|i am|i've been|im|been) (seeing|dating|going out with|sleeping with|talking to|with) (someone|somebody|a guy|a girl|a man|a woman|this *|a *|other people|new people|loads of)",
    "(i've )?(met|got|found) (someone|somebody|a (really |lovely |great )?(guy|girl|man|woman|fella|doctor|firefighter|lawyer|nurse|pilot))( (new|else|nice|who|last|at))?",
    "(he|she|they) (treats|treat|makes|actually|knows how|thinks i|says i|can't keep|loves|takes me|took me|bought me|cooks|listens)",
    "(stayed|staying|slept|sleeping|came|woke up) (over|round|at his|at hers|in my bed)",
    "(best|better) (sex|kisser|kiss|lover|night)",
    "(thought|think) (you should|you'd want to|you might|i'd let you) know .. (seeing|dating|met|moved on)",
  ),
  flags: ["[[got asked out]] twice this week lol", "anyway [[i'm seeing someone]] now"],
  allows: [
    "The date for the hearing is the fourth of May.",
    "A man from the council rang about the tree.",
    "Met your sister's new baby, he is very small.",
  ],
});
