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
  lean: phrases(
    "(my|a|another|second|third|first|hot|great|amazing|the best) date( (tonight|last night|tomorrow|on|with|number|went|was|this))?",
    "(on|back on|joined|downloaded) (tinder|hinge|bumble|grindr|the apps)",
    "(my new|new) (boyfriend|girlfriend|bf|gf|man|woman|fella|guy|girl|partner|lady)",
    "(plenty of|loads of|so many|other) (fish|people|men|women|guys|girls|offers|admirers|options)",
    "(date|dates|dating|tinder|hinge|bumble|flirting|flirted|number|kiss|kissed|gorgeous|handsome|fit|hot|cute|fancy|fancies)",
    "(he|she|him|her|his|guy|girl|fella|bloke|lad|boyfriend|girlfriend|man|woman)",
    "(someone|somebody|new|another|other)",
    "(treats|appreciates|attention|jealous|compliment|admirer|offers)",
    "(weekend|dinner|drinks|paris|hotel|spa|dancing|cocktails) .. (with|away)",
    "moved on",
  ),
  flags: ["[[got asked out]] twice this week lol", "anyway [[i'm seeing someone]] now"],
  allows: [
    "The date for the hearing is the fourth of May.",
    "A man from the council rang about the tree.",
    "Met your sister's new baby, he is very small.",
  ],
});
