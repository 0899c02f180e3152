import { draftCheck } from "../check.ts";
import { phrases } from "../phrases.ts";

export const thinPretext = draftCheck({
  id: "thin-pretext",
  label: "thin-pretext",
  severity: "warn",
  say: "One small thing after this long reads as an excuse.",
  instead: "Post it without a note, or let it be.",
  why: "One book or one cable, weeks later, looks arranged; it costs the ease of a real reason.",
  cites: ["you-write/thin-pretext"],
  find: phrases(
    "(random|weird|odd|silly|daft) question",
    "(this is|hey|bit|hi) (a bit )?random( but)?",
    "(do you|did you|have you|u|you) (still )?(have|got|remember|know|seen|take|leave) .. (my|that|the|the name of|what) .. (charger|book|mug|recipe|password|lid|sock|umbrella|cd|cable|spoon|pen|receipt|hair tie|earring|glove|scarf|adapter|playlist|song|film|place|restaurant|brand|paint)",
    "what was the name of (that|the) *",
    "(what's|what was|whats) (that|the|our|your|ur) (netflix|wifi|wi-fi|spotify|disney|amazon) (password|login)",
    "(i think|pretty sure) (i|you) (left|have) .. (my|one|charger|cable|book|umbrella)",
  ),
  lean: phrases(
    "(random|weird|odd|quick|silly|stupid|daft|strange|funny|tiny) (question|q|one|thing|ask)( (but|for you))?",
    "(found|i found|there's|i've got|still have|come across) .. (one|a single|1|your|a|an) .. (of yours|sock|earring|hair tie|hairband|bobby pin|glove|pen|mug|book|cd|charger|lip balm|lipstick|umbrella|spoon|key ?ring|fork|dvd|library card|loyalty card|toothbrush)",
    "(found|find|finding|turned up|came across|looking for|lost|borrow|borrowed|left|belongs)",
    "(charger|book|mug|recipe|lid|sock|umbrella|cd|dvd|cable|spoon|pen|receipt|hair tie|earring|glove|scarf|adapter|tupperware|corkscrew|torch|cushion|key ring|keyring|hoodie|jumper|vase|pan|password|magnet|bookmark|plectrum|battery)",
    "(still have|still got|do you know|do you remember|any idea|what was)",
    "(yours|of yours|is it yours)",
    "(random|weird|odd|silly|funny|daft|urgent|important)",
    "(one|single|little|small|tiny|only)",
    "(need|want) (it|that|them) (back)?",
  ),
  flags: [
    "[[random question]] do you know that film with the boat",
    "[[what was the name of that place]] by the harbour",
  ],
  allows: [
    "I have boxed up your books and winter clothes, shall I post them?",
    "The deposit came back, your half is on its way.",
    "Your passport is here, where should I send it?",
  ],
});
