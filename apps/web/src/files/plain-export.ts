import type { Entry } from "@rekindle/journal";

/**
 * The journal as JSON Lines that anybody can read. Without `theirs`, what the other person said or wrote is left out:
 * the texts of their contacts, and what was noted of what they asked for. It is theirs; only as proof of threats may it
 * leave (`care/their-data`).
 */
export function plainExport(entries: readonly Entry[], theirs: boolean): string {
  return entries.map((entry) => `${JSON.stringify(theirs ? entry : withoutTheirWords(entry))}\n`).join("");
}

export function withoutTheirWords(entry: Entry): Entry {
  if (entry.kind === "contact" && "from" in entry && entry.from === "them") {
    const { text: _text, note: _note, ...rest } = entry;
    return rest;
  }
  if (entry.kind === "boundary") {
    const { note: _note, ...rest } = entry;
    return rest as Entry;
  }
  return entry;
}
