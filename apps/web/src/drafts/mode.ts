/** What the verdict leaves of writing (screens §6.1): the table of what is open, as field, findings and buttons need it. */
import type { Facts, Guidance } from "@rekindle/guide";
import { opensOn } from "../session/opens.ts";

/**
 * `open`: checked, and copied by day. `brief`: they wrote although they asked for none. `practical`: practical text only.
 * `hold`: checked for learning, no copy. `ask`: nothing is known yet. `letter`: for oneself, unchecked.
 */
export type Mode =
  | { readonly kind: "open" }
  | { readonly kind: "brief" }
  | { readonly kind: "practical" }
  /** The day on which the hold ends, such as "2026-04-12"; null where the rule names none. */
  | { readonly kind: "hold"; readonly until: string | null }
  | { readonly kind: "ask" }
  /** How the sentence "It will not be checked or made sendable, because …" ends. */
  | { readonly kind: "letter"; readonly because: string };

interface Open {
  /** A sentence of theirs may ask to stop, and the person has not said yet what it asks for. */
  readonly boundary: boolean;
  /** The safety question or the break-up has no answer at all: unknown holds. */
  readonly questions: boolean;
}

export function modeOf(guidance: Guidance, facts: Facts, open: Open): Mode {
  if (open.boundary) return { kind: "letter", because: "what they asked for is not settled yet" };
  const { check } = opensOn(guidance, facts);
  if (!check.open) return { kind: "letter", because: whyLetter(guidance, facts) };
  if (open.questions) return { kind: "ask" };
  switch (check.how) {
    case "full":
      return { kind: "open" };
    case "learning":
      return { kind: "hold", until: guidance.contact.until };
    case "stops":
      return { kind: "brief" };
    case "practical":
      return { kind: "practical" };
  }
}

/** How the sentence ends, by the rule that closes the check. */
const byRule: Readonly<Record<string, string>> = {
  "legal-order": "there is an order",
  "fear-or-violence": "safety comes first",
  "you-first": "you come first today",
  "you-closed-it": "you closed this",
  space: "they asked for space",
  silence: "no answer, more than once, is an answer",
};

function whyLetter({ rule, contact }: Guidance, { concerns, profile, pursuit }: Facts): string {
  if (rule === "you-first" && !concerns.has("self-harm")) return "the safety question is still open";
  if (rule === "under-age-or-power") {
    const young = profile.adult === false || profile.theyAreAdult === false;
    return young ? "somebody here is under 18" : "one of you has power over the other";
  }
  const ends = byRule[rule];
  if (ends) return ends;
  if (contact.verdict !== "none" && pursuit)
    return `you reached out ${pursuit.contacts.length} times in a day, without an answer`;
  return "they have answered";
}

/** Where a draft may be held until a day; elsewhere it becomes an unsent letter (screens §16). */
export const holds = (mode: Mode): boolean => mode.kind === "open" || mode.kind === "hold";
