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
