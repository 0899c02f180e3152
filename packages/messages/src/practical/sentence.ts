/** Whether one sentence of a practical message is personal. */
import { draftChecks } from "../checks/index.ts";
import type { DraftLabel } from "../labels.ts";
import { matcherOf } from "../match.ts";
import { phrases } from "../phrases.ts";

/** What these checks find is about the two people, never about a matter. Pressing for a date may be part of a matter. */
const aboutUs: ReadonlySet<DraftLabel> = new Set([
  "pleading",
  "guilt",
  "pity",
  "longing",
  "breakup-talk",
  "dating-probe",
  "surveillance",
  "staged",
  "jealousy-bait",
  "hostility",
  "threat",
]);
const aboutUsIn = matcherOf(draftChecks.filter(({ label }) => aboutUs.has(label)));

const personal = phrases(
  "how are you( .. (doing|feeling|keeping|holding up))?",
  "how (have|'ve) you been",
  "(i )?hope (you|you're|everything|all|life|things) .. (well|ok|okay|good|fine|alright|great|better)",
  "(miss|missed|missing) (you|us|our|what we)",
  "(i )?(love|loved|adore) (you|us)",
  "(think|thinking|thought|dream|dreaming|dreamt|dreamed) (of|about) (you|us)",
  "(do you )?remember (when|how|that time|our|us|the time)",
  "(about|between|for) (us|the two of us)",
  "(my|your) (heart|feelings|birthday)",
  "i (feel|felt|cry|cried|regret|wish)",
  "i'm (so |really |very |truly )?(sorry|sad|lonely|proud|hurt|heartbroken|jealous)( (for|about|that|of) *)?",
  "(good|nice|lovely|great) to (see|hear|talk)( .. you)?",
  "(take|look after) (care )?(of )?yourself",
  "(can|could|shall|should) we (talk|meet|have|grab|get) .. (coffee|dinner|drink|lunch|talk|us)",
  "(x{2,}|kisses|hugs|with love|yours always|sweetheart|darling|babe|honey|my love)",
);

/** @param folded one sentence, folded. */
export const isPersonal = (folded: string): boolean =>
  personal.test(folded) || aboutUsIn(folded).some((hit) => hit.length > 0);
