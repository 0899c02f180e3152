import type { Facts, Guidance } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import type { ScreenName } from "../../shell/map.ts";

interface Standing {
  readonly guidance: Guidance;
  readonly facts: Facts;
}

export interface Next {
  readonly screen: ScreenName;
  readonly with: Readonly<Record<string, string>>;
}

/**
 * Where the person is taken once an entry is kept: to what it means, where it means something now. Undefined: back to
 * where they were.
 */
export function whereNext(entry: Entry, before: Standing, after: Standing): Next | undefined {
  const { facts, guidance } = after;
  const { quiet, pursuit } = facts;
  if (guidance.rule !== before.guidance.rule && guidance.contact.verdict === "none")
    return { screen: "today", with: {} };
  if (pursuit?.contacts.some((contact) => contact.entry.id === entry.id)) return { screen: "their-side", with: {} };
  if (quiet?.startedByLapse === true && quiet.start.entry.id === entry.id)
    return { screen: "slip", with: { entry: entry.id } };
  // The verdict, and what it means in full, stands on Today.
  return guidance.rule === before.guidance.rule ? undefined : { screen: "today", with: {} };
}
