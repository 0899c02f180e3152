import type { DateOrder, SkipReason, Warning } from "./failure.ts";
import type { Conversation } from "./message.ts";
import type { Limits, ReadOptions } from "./options.ts";
import type { Source } from "./source.ts";

/** The side of a reading that a reader talks to (run.ts). */
export interface Run {
  readonly options: ReadOptions;
  readonly limits: Limits;
  /** Makes a conversation known, before its first message. Said again, what is new in it is added. */
  conversation(conversation: Conversation): void;
  /** True where the person chose conversations and this is none of them: skip it unread. */
  unwanted(conversation: string): boolean;
  /** Counts a piece that gave no (whole) message. `position` is a line or a record number, as the importer's positions are. */
  skip(reason: SkipReason, file: number, position: number): void;
  warn(warning: Warning): void;
  dateOrder(order: DateOrder, sure: boolean): void;
  /** The file says that this participant is its owner. */
  owner(author: string): void;
  /**
   * The chunks of a file, with progress counted, the abort signal obeyed, limits held (throws ImportFailure), and failures of the
   * disk turned into `unreadable` or, in a cut zip entry, `truncated`. Read through this, not through `source.chunks()`.
   */
  chunks(source: Source): AsyncIterable<Uint8Array>;
  /** The whole of a file, at most `limit` bytes (default 64 MiB), else ImportFailure `too-large`. */
  bytes(source: Source, limit?: number): Promise<Uint8Array>;
  /** Counts bytes that were read by another way than `chunks`: a database opened in its place. */
  advance(bytes: number): void;
  /** Throws ImportFailure `aborted` where the person stopped it. `chunks` calls it; call it in loops that read nothing. */
  check(): void;
  /** Wall clock (as if it were UTC, epoch ms) to the moment in the zone of the options. */
  moment(wall: number): Moment;
}

/** A moment found from a wall clock; `flag` where the clock was changed around it. */
export interface Moment {
  readonly ts: number;
  readonly flag?: "dst-gap" | "dst-overlap";
}
