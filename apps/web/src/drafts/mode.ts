/** What the verdict leaves of writing (screens §6.1, §16): one place, so that field, findings and buttons agree. */
import type { Facts, Guidance } from "@rekindle/guide";

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

const letter = (because: string): Mode => ({ kind: "letter", because });

/** Why there is no writing to them under a rule that decides none, or wait for another reason than the clock. */
const reasons: Readonly<Record<string, string>> = {
  "legal-order": "there is an order",
  "fear-or-violence": "safety comes first",
  "no-contact": "they have answered",
  "you-first": "you come first today",
  "you-closed-it": "you closed this",
  "they-said-no": "they have answered",
  space: "they asked for space",
  "they-declined": "they have answered",
  silence: "no answer, twice, is an answer",
};

interface Open {
  /** A sentence of theirs may ask to stop, and the person has not said yet what it asks for. */
  readonly boundary: boolean;
  /** The safety question or the break-up has no answer at all: unknown holds. */
  readonly questions: boolean;
}

export function modeOf({ contact, rule }: Guidance, facts: Facts, open: Open): Mode {
  if (open.boundary) return letter("what they asked for is not settled yet");
  if (open.questions && contact.verdict !== "none" && rule !== "space" && rule !== "you-first") return { kind: "ask" };
  if (contact.verdict === "logistics-only") return { kind: "practical" };
  if (rule === "you-first" && !facts.concerns.has("self-harm")) return letter("the safety question is still open");
  if (rule === "under-age-or-power") {
    const young = facts.profile.adult === false || facts.profile.theyAreAdult === false;
    return letter(young ? "somebody here is under 18" : "one of you has power over the other");
  }
  if (contact.verdict === "none") return letter(reasons[rule] ?? "they have answered");
  if (rule === "you-first" || rule === "space") return letter(reasons[rule]!);
  // Stricter than the verdict (screens §18): many attempts in a day close the check whatever else stands.
  if (facts.pursuit)
    return letter(`you reached out ${facts.pursuit.contacts.length} times in a day, without an answer`);
  if (contact.verdict === "wait") return { kind: "hold", until: contact.until };
  return rule === "no-contact" ? { kind: "brief" } : { kind: "open" };
}

/** Where a draft may be held until a day; elsewhere it becomes an unsent letter (screens §16). */
export const holds = (mode: Mode): boolean => mode.kind === "open" || mode.kind === "hold";
