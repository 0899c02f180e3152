import type { DateOrder } from "./failure.ts";
import type { Source } from "./source.ts";

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
