/** What a draft can do, in the order of the shared label page. */
export const draftLabels = [
  "pleading",
  "guilt",
  "pity",
  "longing",
  "breakup-talk",
  "dating-probe",
  "surveillance",
  "staged",
  "over-eager",
  "routine",
  "thin-pretext",
  "drop-off",
  "pressure",
  "jealousy-bait",
  "hostility",
  "threat",
] as const;

/** What a message received can say. */
export const signalLabels = [
  "boundary",
  "legal",
  "rejection",
  "new-partner",
  "hostility",
  "logistics",
  "curiosity",
  "nostalgia",
  "warmth",
  "invitation",
  "reconcile",
] as const;

export const styleRules = ["too-long", "many-questions", "all-capitals", "in-a-row", "at-night"] as const;
export const situationRules = ["no-contact", "not-yet", "channel"] as const;

export type DraftLabel = (typeof draftLabels)[number];
export type SignalLabel = (typeof signalLabels)[number];
export type StyleRule = (typeof styleRules)[number];
export type SituationRule = (typeof situationRules)[number];
export type RuleName = DraftLabel | StyleRule | SituationRule;
