import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const thinPretext = draftCheck({
  id: "thin-pretext",
  label: "thin-pretext",
  severity: "warn",
  say: "One small thing after this long reads as an excuse.",
  instead: "Post it without a note, or let it be.",
  why: "One book or one cable, weeks later, leaves them to guess what you want.",
  cites: ["you-write/thin-pretext"],
  find: phrases(
    "(random|weird|odd|silly|daft) question (but|do you|did you|have you|what|what's|which|where|can you|remember)",
    "(this is|hey|bit|hi) (a bit )?random( but)?",
    "(do you|did you|have you|u|you) (still )?(have|got|remember|know|seen|take|leave) .. (my|that|the|the name of|what) .. (charger|book|mug|recipe|password|lid|sock|umbrella|cd|cable|spoon|pen|receipt|hair tie|earring|glove|scarf|adapter|playlist|song|film|place|restaurant|brand|paint)",
    "what was the name of (that|the) *",
    "(what's|what was|whats) (that|the|our|your|ur) (netflix|wifi|wi-fi|spotify|disney|amazon) (password|login)",
    "(i think|pretty sure) (i|you) (left|have) .. (my|one|charger|cable|book|umbrella)",
  ),
  flags: [
    "[[random question do you]] know that film with the boat",
    "[[what was the name of that place]] by the harbour",
  ],
  allows: [
    "A random question from the accountant: which year was the car bought?",
    "I have boxed up your books and winter clothes, shall I post them?",
    "The deposit came back, your half is on its way.",
    "Your passport is here, where should I send it?",
  ],
});
