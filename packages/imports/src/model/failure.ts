/** Why a piece was left out, why a reading ended, and what has to be said beside the messages. */

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
