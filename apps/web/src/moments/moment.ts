import type { Facts, Guidance } from "@rekindle/guide";

/** What is said at a hard moment, in full, the first time it holds; folded once it was read. */
export interface Moment {
  readonly paragraphs: readonly string[];
  /** What can be done now, beside what Today offers anyway. */
  readonly ways?: readonly (readonly [words: string, screen: Way])[];
}

export type Way = "next-hour" | "closing" | "their-side" | "letters" | "help" | "contacted" | "erase" | "backup";

/** What the words of a moment may speak of. */
export interface Around {
  readonly guidance: Guidance;
  readonly facts: Facts;
  /** "Sunday 12 April" for the entry or day in question. */
  readonly day: (day: number) => string;
}
