/** What a scan of tags is asked for, and what it tells. */

export interface TagOptions {
  dialect: "xml" | "html";
  /** Elements and the attributes of theirs that are kept; "*" stands for every element without an entry of its own. */
  keep: ReadonlyMap<string, ReadonlySet<string>>;
  /** Longest value or text kept, in bytes; the rest of a longer one is dropped and reported as cut. */
  longest?: number;
}

export interface TagEvents {
  /** An opening tag. `at` is the offset of its "<" in bytes. `alone` is true for `<x/>`. */
  open(name: string, attributes: ReadonlyMap<string, string>, at: number, alone: boolean): void;
  close(name: string, at: number): void;
  /** Text between two tags, references resolved. Left out, text is passed over. */
  text?(text: string): void;
  /** A tag that breaks off inside ("broken"), or a value or text cut at the longest length ("cut"). */
  flaw(kind: "broken" | "cut", at: number): void;
}

export interface TagScanner {
  write(bytes: Uint8Array): void;
  /** Ends the scan. False: the last tag, comment or value was not closed. */
  end(): boolean;
}
