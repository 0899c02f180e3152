import type { Finding, Severity } from "./finding.ts";
import type { DraftLabel, SignalLabel } from "./labels.ts";
import type { Phrases } from "./phrases.ts";

/** A check on drafts: its words, its reason, its sources, what finds it, and what must and must not be flagged. */
export interface DraftCheck {
  readonly id: string;
  readonly label: DraftLabel;
  readonly severity: Exclude<Severity, "ask" | "hint">;
  /** What the words do. */
  readonly say: string;
  readonly instead: string;
  readonly why: string;
  readonly cites: readonly [string, ...string[]];
  readonly help?: Finding["help"];
  /** Wordings that are plain enough to be flagged by themselves. */
  readonly find: Phrases;
  /** Wordings that may be meant so: they are asked about, never stated. For what is too grave to miss. */
  readonly ask?: Phrases;
  /** Wordings around which a match does not count ("no need to …"). */
  readonly unless?: Phrases;
  /** The same for what is asked about alone, so that a wide exception never silences a plain wording. */
  readonly unlessAsked?: Phrases;
  /** `[[ ]]` marks the exact words. */
  readonly flags: readonly [string, string, ...string[]];
  readonly allows: readonly [string, string, string, ...string[]];
}

/** A signal in messages received. */
export interface Signal {
  readonly id: SignalLabel;
  /** What the message says, as a line for "What it says". */
  readonly say: string;
  /** The line for "What it does not say", where its absence is worth a word. */
  readonly absent?: string;
  readonly cites: readonly [string, ...string[]];
  readonly find: Phrases;
  readonly unless?: Phrases;
  /** Wordings that may be meant so: possible, never clear. For what the person is always asked about. */
  readonly ask?: Phrases;
  readonly unlessAsked?: Phrases;
  readonly flags: readonly [string, string, ...string[]];
  readonly allows: readonly [string, string, string, ...string[]];
}

export const draftCheck = (check: DraftCheck): DraftCheck => check;
export const signal = (one: Signal): Signal => one;
