import type { Entry } from "@rekindle/journal";
import type { Happening } from "../session/contacted.ts";

/**
 * The journal as JSON Lines that anybody can read. Without `theirs`, what the other person said or wrote is left out:
 * the texts of their contacts, and what was noted of what they asked for. It is theirs; only as proof of threats may it
 * leave (`care/their-data`). The log of being contacted comes last, each line of a kind of its own that a journal carries
 * and the guide ignores; what happened may hold their words, so without `theirs` only when and how is said.
 */
export function plainExport(
  entries: readonly Entry[],
  theirs: boolean,
  log: readonly Happening[],
  at: (when: string) => string,
): string {
  return [
    ...entries.map((entry) => (theirs ? entry : withoutTheirWords(entry))),
    ...log
      .toReversed()
      .map(({ when, what, ...rest }) => ({ kind: "contacted", at: at(when), ...rest, ...(theirs && { what }) })),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
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
