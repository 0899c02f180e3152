/**
 * What every reader of an export speaks: files in, messages and problems out.
 *
 * A format is one folder, `src/<format>/`:
 *   index.ts    exports `const <format>: Importer`; registered in `src/formats.ts`, nowhere else
 *   detect.ts   (or inside index.ts while short) looks at the first bytes and the name only
 *   read….ts    the parsing itself, one idea a file
 * and its tests are `test/<format>/*.test.ts`, with small fixtures of our own in `test/<format>/fixtures/`.
 * No `node:` module and no DOM beyond what a worker has: the same code runs in a browser worker and in Node.
 *
 * A reader never throws on bad content: it tells `run.skip(…)` what it left out and goes on. It ends a reading only with
 * `throw new ImportFailure(code, …)`, which `readExport` (read.ts) turns into `report.failure`; what was yielded before stays.
 */

/** Bytes with a name: a file, a Blob, an entry of a zip. Nothing is read until asked for. */
export interface Source {
  /** Path inside the archive or folder with "/" between parts, or the bare file name. Data, never trusted as a path. */
  readonly name: string;
  /** Bytes, or undefined where only the stream knows. */
  readonly size: number | undefined;
  /** Name of the zip that holds it, where one does. */
  readonly container?: string;
  /** Where it lies on the disk of this machine, where it does (Node): a database is then read in its place. */
  readonly path?: string;
  /** When the file was last written (epoch ms): an upper bound for the times in it. */
  readonly modified?: number;
  /** The bytes from the start, in chunks of any length; may be called again, and starts over. Leaving the loop early closes it. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Bytes from `start` up to, not including, `end` (clamped to the size); absent where there is no random access (a pipe). */
  slice?(start: number, end: number): Promise<Uint8Array>;
}

/** How a moment was written in the file: `utc` needs nothing else; `zoned` was a wall clock, read in a zone that somebody named or that was assumed. */
export type TimeKind = "utc" | "zoned";
/** The finest part that the file gives. Two moments closer than this are in the order of the file. */
export type TimePrecision = "ms" | "s" | "min" | "day";
/**
 * What had to be settled to get the moment. `dst-gap`: the wall clock showed no such time and it was moved forward;
 * `dst-overlap`: it showed it twice; `order-assumed`: day and month could be swapped; `fallback`: the usual field was unreadable, another one gave it.
 */
export type TimeFlag = "dst-gap" | "dst-overlap" | "order-assumed" | "fallback";

export type MessageKind =
  | "text"
  | "image"
  | "video"
  | "audio"
  | "sticker"
  | "gif"
  | "document"
  | "location"
  | "contact"
  | "poll"
  /** A call that took place, of `callSeconds`. */
  | "call"
  /** A call that was not taken. */
  | "missed-call"
  | "voicemail"
  /** Something was there and was taken back; counts as nothing but the event. */
  | "deleted"
  /** A reaction to a message: never counted as a message. */
  | "reaction"
  /** Media left out of the export, its kind unknown. */
  | "media"
  /** Written by the app: encryption notices, group changes. Never counted as contact. */
  | "system";

/** One thing that passed between people, as the file has it. */
export interface ImportedMessage {
  /** Id of a conversation made known with `run.conversation(…)` before the first message of it is yielded. */
  readonly conversation: string;
  /** Position in the reading, from 0, rising: the tie-breaker. Messages are never sorted by `ts` alone. */
  readonly seq: number;
  /** Epoch milliseconds, UTC. */
  readonly ts: number;
  readonly tsKind: TimeKind;
  readonly tsPrecision: TimePrecision;
  readonly tsFlags?: readonly TimeFlag[];
  /** Who wrote it: a participant id (a name, an address, a number, as the file has it); null for `system`. Data: see text.ts before showing it. */
  readonly author: string | null;
  /** Set only where the file itself says who is the owner of it (SMS type, is_from_me, Signal's self). Never guessed. */
  readonly fromMe?: boolean;
  readonly kind: MessageKind;
  /** The journal's channel where the format's own (`Importer.channel`) and the kind do not say it. */
  readonly channel?: Channel;
  readonly text?: string;
  readonly edited?: true;
  /** Seconds a call lasted. */
  readonly callSeconds?: number;
  /** Index of the file among those given to `read`. */
  readonly file: number;
  /** Where in the file: the line from 1, or the byte offset from 0 (see `Importer.positions`); so that a fact can be shown back. */
  readonly position: number;
}

/** The journal's channels that an import can give. */
export type Channel = "text" | "call" | "voicemail" | "email" | "missed-call" | "social";

export interface Conversation {
  readonly id: string;
  /** As the file names it; data. */
  readonly title: string;
  /** Everybody in it, where the file says so: also those who wrote nothing. */
  readonly members?: readonly string[];
  /** More than one other person. Undefined where the file does not say (it is then counted from the authors). */
  readonly group?: boolean;
  /**
   * What the export holds of it. `own-only`: only the owner's messages (Discord's package); `saved-only`: what somebody saved (Snapchat).
   * In both, figures that need the other side or every message are not computed. Default `whole`.
   */
  readonly coverage?: Coverage;
}
export type Coverage = "whole" | "own-only" | "saved-only";

/** Why a piece of the file gave no message. Closed, so that every reason has a sentence (report.ts). */
export type SkipReason =
  /** Text before the first line that starts a message. */
  | "before-first-message"
  /** A line or record that has the place of a message but not its form. */
  | "not-understood"
  /** A date or time that no calendar has (30 February, hour 27), or none at all. Never rolled over. */
  | "impossible-date"
  | "no-date"
  /** JSON, XML, MIME or a database row that is broken in itself. */
  | "broken-record"
  /** A text was cut at the limit; the message itself was kept. */
  | "cut-text"
  /** Bytes that are no text in the file's encoding; shown as U+FFFD, the message was kept. */
  | "bad-bytes"
  /** Drafts, and messages that were never sent. */
  | "not-sent"
  /** Mail by a machine: lists, bulk, calendar replies. */
  | "automatic"
  /** Nobody named as the writer. */
  | "no-author"
  /** Present, but nothing this reader knows how to read. */
  | "unsupported";

/** Why nothing more could be read. */
export type FailureCode =
  | "empty"
  | "not-this-format"
  | "encrypted"
  | "truncated"
  | "zip-bomb"
  | "too-large"
  | "unreadable-encoding"
  | "no-messages"
  | "ambiguous-dates"
  | "aborted"
  | "unreadable";

/** Two readings of a file whose days and months can be swapped, for the person to choose from. */
export interface DateReading {
  readonly order: DateOrder;
  /** First and last moment under this order, wall clock, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  /** Two real lines of the file that this order reads differently from the others, by their time and length only. */
  readonly samples: readonly DateSample[];
}
export interface DateSample {
  /** Wall clock under this order, `YYYY-MM-DDTHH:mm`. */
  readonly at: string;
  /** UTF-16 units of the line after its stamp. */
  readonly length: number;
}
export type DateOrder = "dmy" | "mdy" | "ymd";

/** Ends a reading. The only thing a reader throws on purpose; nothing in it quotes the file. */
export class ImportFailure extends Error {
  override readonly name = "ImportFailure";
  readonly code: FailureCode;
  /** What would be accepted, in one sentence for a person. */
  readonly fix: string;
  readonly readings?: readonly DateReading[];
  constructor(code: FailureCode, message: string, fix: string, readings?: readonly DateReading[]) {
    super(message);
    this.code = code;
    this.fix = fix;
    if (readings) this.readings = readings;
  }
}

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

/** What somebody must know beside the messages. */
export type Warning =
  /** iMessage: newer messages may stand in a `-wal` file that was not given. */
  | "wal-missing"
  /** WhatsApp cuts the oldest messages at 40,000 (10,000 with media): the first here is not the beginning. */
  | "export-cap"
  /** The file ends in the middle; everything before was read. */
  | "truncated"
  /** Times without a zone were read in the zone given. */
  | "zone-assumed"
  /** Day and month could be swapped; the likelier order was taken. */
  | "order-assumed"
  /** HTML instead of JSON: dates are in the words of one language, some may be missing. */
  | "low-confidence"
  /** Calls, photos or deleted messages were recognised by their repetition, in a language not known here. */
  | "markers-guessed"
  /** A limit of messages or participants was met. */
  | "limit";

export interface Participant {
  readonly id: string;
  /** Messages by them, calls and media included, system lines and reactions not. */
  readonly messages: number;
  /** The file itself says this is its owner. */
  readonly owner: boolean;
}

export interface ConversationReport extends Conversation {
  readonly participants: readonly Participant[];
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

export type FormatId =
  | "whatsapp"
  | "telegram"
  | "messenger"
  | "instagram"
  | "signal"
  | "discord"
  | "google-chat"
  | "snapchat"
  | "imessage"
  | "sms"
  | "google-voice"
  | "mbox"
  | "eml"
  | "vcard"
  | "ics";

/** Bounds against hostile or broken files (notes on formats, section 1). All can be lowered. */
export interface Limits {
  readonly fileBytes: number;
  readonly entryBytes: number;
  /** Unpacked to packed, after the first 10 MiB of an entry. */
  readonly ratio: number;
  readonly lineBytes: number;
  /** UTF-16 units of text kept of one message. */
  readonly textLength: number;
  readonly messages: number;
  readonly participants: number;
  readonly jsonDepth: number;
  readonly mimeDepth: number;
  readonly headerBytes: number;
}

export const defaultLimits: Limits = {
  fileBytes: 4 * 2 ** 30,
  entryBytes: 2 * 2 ** 30,
  ratio: 200,
  lineBytes: 2 ** 20,
  textLength: 256 * 1024,
  messages: 10_000_000,
  participants: 10_000,
  jsonDepth: 64,
  mimeDepth: 32,
  headerBytes: 2 ** 20,
};

export interface ReadOptions {
  /** IANA zone in which times without a zone are read. Required: the caller asks, or takes the device's. */
  readonly zone: string;
  /** The person chose this order of day and month; nothing is guessed then. */
  readonly dateOrder?: DateOrder;
  /** Epoch ms: nothing in a file is later than this plus a day. Default: the newest `modified` of the files, else unbounded. */
  readonly notAfter?: number;
  /** Only these conversations (ids as in the report of an earlier reading); the rest is dropped unread where the format allows. */
  readonly conversations?: readonly string[];
  /** Only messages from or to one of these addresses (mail, in any letter case). */
  readonly addresses?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  /** Told the bytes read so far and their sum (undefined where unknown), at most about every 256 KiB. */
  readonly progress?: (read: number, total: number | undefined) => void;
  /** Opens SQLite files; without it the iMessage reader uses sql.js in memory. */
  readonly sqlite?: SqliteOpener;
}

/** A database opened for reading. `wal` is the `-wal` file beside it, where there is one. */
export type SqliteOpener = (database: Source, wal: Source | undefined) => Promise<SqliteDatabase>;
export interface SqliteDatabase {
  /** Rows as values in the order of the columns, blobs as Uint8Array. Throws on broken SQL or a broken file. */
  rows(sql: string, values?: readonly (string | number)[]): Iterable<readonly unknown[]>;
  /** The rows of a query that gives few, all at once: faster than one by one. */
  page(sql: string, values: readonly (string | number)[]): readonly (readonly unknown[])[];
  close(): void;
}

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

/** Reads one format. */
export interface Importer {
  readonly id: FormatId;
  /** As people call it: "WhatsApp". */
  readonly label: string;
  /** The channel of its messages in the journal; calls and voicemail follow their kind. */
  readonly channel: Channel;
  /** What `position` counts: lines from 1, byte offsets, or records of a file from 0 (shown as path#record). */
  readonly positions: "line" | "byte" | "record";
  /** How to get an export that can be read: one sentence a person can follow. */
  readonly howTo: string;
  /** How surely this file is of the format: 0 no, 1 beyond doubt. Looks at up to 64 KiB and the name (with its path). Never throws. */
  detect(head: Uint8Array, name: string): number;
  /**
   * Batches of messages (any length; a few hundred is a good size) in the order of the files. `files` is one file, or all of a zip
   * or folder, of which the reader takes those that are its own. Throws only ImportFailure.
   */
  read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]>;
}

/** A date in somebody's life, from a contact card or a calendar. Not yet an entry: how it was learned is asked first. */
export interface ImportedOccasion {
  /** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
  readonly on: string;
  readonly what: string;
  /** Whose, as the file has it; null where a calendar does not say. */
  readonly whose: string | null;
  /** Comes back every year. */
  readonly yearly: boolean;
  readonly file: number;
  readonly position: number;
}

/** Reads occasions from contact cards and calendars. Same rules as Importer. */
export interface OccasionImporter {
  readonly id: FormatId;
  readonly label: string;
  readonly positions: "line" | "byte" | "record";
  readonly howTo: string;
  detect(head: Uint8Array, name: string): number;
  read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedOccasion[]>;
}
