/**
 * What is open where somebody stands, and why not where it is closed: the one table for what the verdict closes. It follows
 * from the guidance and the facts alone. Care comes first: where two columns could hold, the stricter one does.
 */
import type { Facts, Guidance } from "@rekindle/guide";

/** Open in some manner, or closed with a reason of six words that can stand on a row. */
export type Way<How extends string> =
  | { readonly open: true; readonly how: How }
  | { readonly open: false; readonly why: string };

export interface Opens {
  /** `learning`: read and shown, nothing to copy. `stops`: what must not be sent, and length. `practical`: practical checks. */
  readonly check: Way<"full" | "learning" | "stops" | "practical">;
  readonly reasons: Way<"full">;
  /** `return`: what is theirs goes back when they ask; it is no reason to write. `keep-safe`: also nothing is offered. */
  readonly belongings: Way<"full" | "return" | "keep-safe">;
  /** `planned`: a meeting that is agreed already; none is proposed. */
  readonly meeting: Way<"full" | "planned">;
  /** Hours, runs a day and which scenes there are come on top; the practice room holds them. */
  readonly practice: Way<"full">;
  readonly signs: Way<"full">;
}

/** Where one stands, as the table has its columns. */
export type Standing =
  | "wait"
  | "space"
  | "self-harm"
  | "unsure"
  | "reply"
  | "reply-boundary"
  | "reply-closed"
  | "reach-out"
  | "practical"
  | "none";

export function standingOf(guidance: Guidance, facts: Facts): Standing {
  const { rule, step, contact } = guidance;
  if (rule === "you-first") return facts.concerns.has("self-harm") ? "self-harm" : "unsure";
  switch (contact.verdict) {
    case "none":
      return "none";
    case "logistics-only":
      return "practical";
    case "reach-out":
      return "reach-out";
    case "reply":
      if (step === "protected") return "reply-boundary";
      return step === "closed" ? "reply-closed" : "reply";
    default:
      return rule === "space" ? "space" : "wait";
  }
}

/** In the steps `protected` and `closed` the page is about the person, not about reaching anybody. */
export const isForYou = ({ step }: Pick<Guidance, "step">): boolean => step === "protected" || step === "closed";

const open = <How extends string>(how: How): Way<How> => ({ open: true, how });

export function opensOn(guidance: Guidance, facts: Facts): Opens {
  const standing = standingOf(guidance, facts);
  const shut = { open: false, why: whyClosed(guidance, facts) } as const;
  // A child's fever may be written whatever went before: practical matters have their own checks.
  const chased = facts.pursuit !== undefined && standing !== "practical";
  const row = rows[standing];
  const of = <How extends string>(how: How | null): Way<How> => (how === null ? shut : open(how));
  return {
    // Many messages in a row close the check, which is stricter than the verdict.
    check: chased ? tooMany : of(row.check),
    reasons: of(row.reasons),
    belongings: open(standing === "none" || guidance.step === "protected" ? "keep-safe" : row.belongings),
    meeting: of(row.meeting),
    practice: practiceOn(standing, facts, shut),
    signs: of(row.signs),
  };
}

interface Row {
  readonly check: "full" | "learning" | "stops" | "practical" | null;
  readonly reasons: "full" | null;
  readonly belongings: "full" | "return";
  readonly meeting: "full" | "planned" | null;
  readonly practice: "full" | null;
  readonly signs: "full" | null;
}

const nothing: Row = {
  check: null,
  reasons: null,
  belongings: "return",
  meeting: null,
  practice: null,
  signs: null,
};
const everything: Row = {
  check: "full",
  reasons: "full",
  belongings: "full",
  meeting: "full",
  practice: "full",
  signs: "full",
};

/**
 * One row a standing. "Practical matters only" is given in the steps `protected` and `closed` alone, so it opens no
 * reasons to write, though the design's table does: `care/boundary` and `care/their-no` come before it.
 */
const rows: Readonly<Record<Standing, Row>> = {
  wait: { ...everything, check: "learning", meeting: "planned" },
  space: { ...nothing, meeting: "planned", practice: "full", signs: "full" },
  "self-harm": nothing,
  unsure: nothing,
  reply: everything,
  "reply-boundary": { ...nothing, check: "stops" },
  "reply-closed": { ...nothing, check: "full" },
  "reach-out": everything,
  practical: { ...nothing, check: "practical" },
  none: nothing,
};

function practiceOn(standing: Standing, facts: Facts, shut: Way<never>): Opens["practice"] {
  if (rows[standing].practice === null) return shut;
  if (facts.pursuit) return tooMany;
  const staged = facts.story
    .all("encounter")
    .some(({ entry, day }) => entry.how === "staged" && facts.today < day + stagedFor);
  if (staged) return closed("that meeting had been arranged");
  return open("full");
}

/** Days for which a staged encounter closes practice; the practice room's own number. */
const stagedFor = 30;

const closed = (why: string): Way<never> => ({ open: false, why: `Off: ${why}` });
const tooMany = closed("too many messages went out");

/** Why the verdict closes a row: six words, "Off" among them. */
const byRule: Readonly<Record<string, string>> = {
  "legal-order": "an order says no contact",
  "fear-or-violence": "safety comes before contact here",
  "under-age-or-power": "somebody here is under 18",
  "no-contact": "they asked for no contact",
  "you-first": "you come first right now",
  "you-closed-it": "you chose to close this",
  "they-said-no": "they have given their answer",
  "they-declined": "they said no to more",
  silence: "your messages had no answer",
  space: "they have asked for space",
  "their-turn": "now it is their turn",
};

const whyClosed = (guidance: Guidance, facts: Facts): string => `Off: ${reasonClosed(guidance, facts)}`;

/** Why the verdict closes what has to do with contact, as part of a sentence: "they asked for no contact". */
export function reasonClosed({ rule, contact }: Guidance, facts: Facts): string {
  const asks = new Set(facts.boundaries.map(({ ask }) => ask));
  const power = facts.profile.adult !== false && facts.profile.theyAreAdult !== false;
  if (rule === "under-age-or-power" && power) return "one of you holds power";
  if (rule === "no-contact" && !asks.has("no-contact")) return "a block is an answer";
  if (rule === "they-said-no" && facts.stance?.entry.stance === "with-someone") return "they are with somebody else";
  if (rule === "you-first" && !facts.concerns.has("self-harm")) return "one safety question stands open";
  const words = byRule[rule] ?? (contact.verdict === "logistics-only" ? "practical matters only for now" : undefined);
  return words ?? "this is time to wait";
}
