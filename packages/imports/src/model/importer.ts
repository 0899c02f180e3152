import type { FormatId } from "./format.ts";
import type { Channel, ImportedMessage } from "./message.ts";
import type { Run } from "./run.ts";
import type { Source } from "./source.ts";

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
