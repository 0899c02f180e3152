import { signal } from "../check.ts";
import { phrases } from "../phrases.ts";

export const newPartner = signal({
  id: "new-partner",
  say: "They say, or seem to say, that they are with somebody.",
  cites: ["care/new-partner", "care/their-no"],
  find: phrases(
    "(i'm|i am|i've been|im|been) (now )?(seeing|dating|with|going out with|engaged( to)?|in a relationship) (someone|somebody|a guy|a girl|him|her|another|now|with)",
    "(i've )?(met|found) (someone|somebody)( (else|new|and|i|who))?",
    "(my|our|a) (new )?(boyfriend|girlfriend|bf|gf|fianc|fiance|fiancee|fella|husband|wife|man|partner|other half)( (is|and|doesn't|says|read|saw|was|would|now))?",
    "(we're|we are|we've|just|got|getting) (engaged|married|moving in together|moved in together|expecting|pregnant|having a baby)",
    "(there's|there is) (someone|somebody) (else|new|in my life)",
    "(i have|i've got|got) a (boyfriend|girlfriend|partner|bf|gf|man)",
    "(he|she)'?s? (makes|moved in|is moving in|asked me|proposed|met my|staying)",
  ),
  flags: ["You should know [[I'm seeing someone]]", "[[we're engaged]], since Friday"],
  allows: ["Are you seeing your brother at Easter?", "Meeting moved to four.", "Found your hat behind the sofa."],
});
