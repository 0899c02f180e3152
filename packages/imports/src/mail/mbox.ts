/** Cuts a mailbox into its mails, over bytes in pieces of any size. Holds one mail at a time, at most `most` bytes of it. */
import { joined } from "../source.ts";
import { searcher } from "./search.ts";
import { lookedAhead, startsMail } from "./separator.ts";

export interface MboxMail {
  readonly bytes: Uint8Array;
  /** Offset in the file of the "From " line. */
  readonly at: number;
  /** The "From " line without "From " ("-" where nothing follows); "" for text before the first one. */
  readonly line: string;
  /** Longer than the limit: the rest was dropped. */
  readonly cut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const longestLine = 1000;

const findFrom = searcher(Uint8Array.from("\nFrom ", (letter) => letter.charCodeAt(0)));
const latin1 = new TextDecoder("latin1");

/** `write` and `end` call `onMail` with bytes that are good until it returns. */
export function splitMbox(
  most: number,
  onMail: (mail: MboxMail) => void,
): { write(piece: Uint8Array): void; end(): void } {
  // The mailbox is treated as if a line end stood before it, so that its first line is a line like the others.
  let buffer = Uint8Array.of(LF);
  let size = 1;
  /** Start of the mail that is being collected, and the first byte not searched yet. */
  let start = 1;
  let searched = 0;
  /** Offset in the file of buffer[0]. */
  let base = -1;
  let line = "";
  let lineLength = 0;
  let headAt = 0;
  /** The mail was handed over in part; the rest of it is passed over. */
  let dropping = false;
  let first = true;

  function emit(end: number): void {
    if (!dropping) {
      const bodyStart = start + lineLength;
      const cut = end - bodyStart > most;
      const bytes = buffer.subarray(bodyStart, cut ? bodyStart + most : end);
      onMail({ bytes, at: headAt, line, cut });
    }
    dropping = false;
  }

  /** An empty line, or nothing at all, stands before the line end at `at`. */
  function afterEmptyLine(at: number): boolean {
    if (first) {
      let back = at;
      while (back >= start && (buffer[back] === LF || buffer[back] === CR || buffer[back] === 0x20)) back--;
      if (back < start) return true;
    }
    let back = at - 1;
    while (back > 0 && buffer[back] === CR) back--;
    return buffer[back] === LF && back < at;
  }

  function search(final: boolean): void {
    for (;;) {
      const at = findFrom(buffer, searched, size);
      if (at < 0) {
        searched = Math.max(searched, size - 5);
        break;
      }
      let end = at + 6;
      while (end < size && buffer[end] !== LF && buffer[end] !== CR && end - at < longestLine) end++;
      if (end === size && !final) {
        searched = at;
        break;
      }
      if (end - at === longestLine || !afterEmptyLine(at)) {
        searched = at + 6;
        continue;
      }
      const text = latin1.decode(buffer.subarray(at + 6, end));
      while (end < size && buffer[end] === CR) end++;
      if (buffer[end] === LF && end < size) end++;
      if (end + lookedAhead > size && !final) {
        searched = at;
        break;
      }
      if (startsMail(text, latin1.decode(buffer.subarray(end, Math.min(end + lookedAhead, size))))) {
        // Whatever stands before the first separator is handed over too: it may be a mail, or no mailbox at all.
        if (!first || at > start) emit(at + 1);
        first = false;
        dropping = false;
        line = text.trim() === "" ? "-" : text;
        start = at + 1;
        headAt = base + start;
        lineLength = end - start;
        // The next separator may follow at once.
        searched = end - 1;
      } else searched = at + 6;
    }
  }

  /** Forgets the mails that were handed over, and what is past the limit of the one that is not. */
  function shrink(): void {
    // What is not searched yet may be the next mail.
    if (!dropping && searched - start - lineLength > most + 64) {
      emit(searched);
      dropping = true;
      first = false;
    }
    // Enough is kept to see an empty line before a separator.
    const needed = dropping ? Math.max(start, Math.min(searched, size) - 64) : start;
    const from = Math.max(0, needed - 64);
    if (from < 65_536 || from < size / 2) return;
    buffer.copyWithin(0, from, size);
    base += from;
    size -= from;
    start = Math.max(0, start - from);
    searched -= from;
  }

  function append(piece: Uint8Array): void {
    if (size + piece.length > buffer.length) {
      const grown = new Uint8Array(Math.max(buffer.length * 2, size + piece.length));
      grown.set(buffer.subarray(0, size));
      buffer = grown;
    }
    buffer.set(piece, size);
    size += piece.length;
  }

  /** Three bytes are waited for at the start: a byte order mark stands in front of some mailboxes. */
  let waiting: Uint8Array | undefined = new Uint8Array(0);
  function begin(final: boolean): void {
    if (!waiting || (waiting.length < 3 && !final)) return;
    const marked = waiting[0] === 0xef && waiting[1] === 0xbb && waiting[2] === 0xbf;
    if (marked) base += 3;
    append(marked ? waiting.subarray(3) : waiting);
    waiting = undefined;
  }

  return {
    write(piece) {
      if (waiting) {
        waiting = joined([waiting, piece]);
        begin(false);
        if (waiting) return;
      } else append(piece);
      search(false);
      shrink();
    },
    end() {
      begin(true);
      search(true);
      if (size > start || line !== "") emit(size);
    },
  };
}
