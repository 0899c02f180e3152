/** How meeting somebody went: the same answers wherever it is asked. */
import type { EntryOf } from "@rekindle/journal";

export const went = [
  { value: "well", words: "Well" },
  { value: "ok", words: "All right" },
  { value: "badly", words: "Badly" },
] as const;

export type Again = EntryOf<"meeting">["again"];

/** "Did either of you suggest another time?" */
export const again: readonly { readonly value: Again; readonly words: string }[] = [
  { value: "agreed", words: "We agreed on one" },
  { value: "they-offered", words: "They offered" },
  { value: "i-offered", words: "I offered" },
  { value: "none", words: "Neither of us" },
  { value: "declined", words: "They said no to another time" },
];
