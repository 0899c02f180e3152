import type { Facts } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import type { Asking } from "./asking.ts";

/** Nothing is to be written, and this is why. */
export interface Instead {
  readonly said: string;
}

/** What a form knows besides the answers. */
export interface Known {
  readonly facts: Facts;
  /** The journal so far. */
  readonly entries: readonly Entry[];
}

/** Asks for the rest, and gives the fields of what is to be kept; the time of each is now where it has none. */
export type Form = (asking: Asking, known: Known) => Promise<readonly object[] | Instead>;
