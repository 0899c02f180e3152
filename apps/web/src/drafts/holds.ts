import { dayOf, nightEnds, writeDay } from "@rekindle/journal";
import { sealedNames } from "../session/names.ts";
import type { Sealed } from "../session/sealed.ts";
import type { Hour } from "./hours.ts";

const name = sealedNames.setting("holds");

/** Counts a hold of this night (from one morning to the next) and gives how many there have been. */
export async function countHold(sealed: Sealed, { ms, zone }: Hour): Promise<number> {
  const night = writeDay(dayOf(ms - nightEnds * 60_000, zone));
  const kept = await sealed.get(name);
  const before =
    kept === undefined ? undefined : (JSON.parse(kept) as { readonly night: string; readonly count: number });
  const count = before?.night === night ? before.count + 1 : 1;
  await sealed.set(name, JSON.stringify({ night, count }));
  return count;
}
