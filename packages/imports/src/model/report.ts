import type { DateOrder, ImportFailure, SkipReason, Warning } from "./failure.ts";
import type { FormatId } from "./format.ts";
import type { Conversation } from "./message.ts";

/** One reason with its count; `first` is where it first happened. */
export interface SkipTally {
  readonly reason: SkipReason;
  readonly count: number;
  readonly first: Skipped;
}
export interface Skipped {
  readonly reason: SkipReason;
  /** Index among the files read. */
  readonly file: number;
  /** The line from 1, where the format has lines. */
  readonly line?: number;
  /** Path of the file (in a zip or folder) and, after "#", the record, where it has none. */
  readonly path?: string;
}

export interface Participant {
  readonly id: string;
  /** Messages by them, calls and media included, system lines and reactions not. */
  readonly messages: number;
  /** The file itself says this is its owner. */
  readonly owner: boolean;
}

export interface ConversationReport extends Conversation {
  readonly participants: readonly Participant[];
  /** The file itself says whose the messages are, and none is its owner's. */
  readonly ownerSilent?: boolean;
  readonly messages: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What was read and what was not. Holds names of participants, no message text. */
export interface ImportReport {
  /** Null where the format could not be found out. */
  readonly format: FormatId | null;
  /** Everything yielded, system lines and reactions included. */
  readonly records: number;
  readonly conversations: readonly ConversationReport[];
  readonly skipped: readonly SkipTally[];
  /** Up to 100,000 single places. */
  readonly skips: readonly Skipped[];
  readonly warnings: readonly Warning[];
  readonly dateOrder?: { readonly order: DateOrder; readonly sure: boolean };
  readonly bytes: number;
  readonly failure?: ImportFailure;
}
