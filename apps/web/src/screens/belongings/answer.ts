import { type Facts, spellDay } from "@rekindle/guide";
import type { Opens } from "../../session/opens.ts";

export type How = Extract<Opens["belongings"], { open: true }>["how"];

/** Days after which an offer is closed (care/belongings); our choice. */
const offerDays = 30;
const withoutANote = "Papers, keys, medicine and money go back now, by post or a friend, without a note.";
const always = "Papers, keys, medicine and money go back now, whatever else you decide.";

/**
 * What the list says, where somebody stands: too little, enough, offered, asked back; and under a no, keep it safe.
 * @param waits no message of one's own goes out now, so that a mail about them waits too.
 */
export function answerFor(how: How, facts: Facts, waits: boolean): readonly string[] {
  const { belongings, boundaries, today } = facts;
  const items = belongings?.entry.items ?? [];
  const state = belongings?.entry.state ?? "with-me";
  if (how === "keep-safe") return keepSafe(boundaries.some(({ ask }) => ask === "legal-order"));
  if (state === "returned") return ["It is back with them. Nothing is left to do."];
  if (items.length === 0) return ["Nothing of theirs here."];
  if (state === "asked-back") {
    return ["They asked for it. Return it: what, where, when, and nothing else. They choose how.", always];
  }
  if (how === "return") {
    return ["It is no reason to write now. When they ask, it goes back, practically and in a line.", always];
  }
  if (state === "offered" && belongings) {
    const day = spellDay(belongings.day, today);
    return today >= belongings.day + offerDays
      ? [`You offered on ${day}. It is closed now; keep it safe until they ask.`]
      : [`You offered on ${day}. Now it is theirs to choose, and once is enough.`, always];
  }
  if (facts.plentyLeft) {
    if (waits) return [withoutANote, "The rest waits for one mail, later; then they choose how."];
    return ["One mail: you were tidying, this is here, where would they like it sent? They choose.", always];
  }
  const named = items.map(({ what }) => what).join(", ");
  return [`${named}: too little for a message. Post it without a note, or keep it until they ask.`, always];
}

function keepSafe(order: boolean): readonly string[] {
  if (order) return ["Box it, label it, keep it safe. Nothing goes back except through your lawyer."];
  return [
    "Box it, label it, keep it safe. If they ask, or somebody asks for them, hand it over without a word. Papers or medicine that cannot wait: a help line or lawyer knows how to return them without contact.",
  ];
}
