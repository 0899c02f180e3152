/** The logical lines of contact cards and calendars: folded lines joined, whatever ends them, photos passed over. */
import { textChunks } from "../encoding.ts";
import type { Run, Source } from "../model.ts";

export interface LogicalLine {
  /** Number of its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Of a line longer than this the rest is dropped: it is a photo, a sound or a key, never a date. */
const longest = 16_384;

/**
 * Lines end in LF, CR, CR LF or CR CR LF. A line that begins with white space goes on the one before; so does any line after a soft
 * break of quoted-printable, a "=" at the end (vCard 2.1).
 */
export async function* logicalLines(source: Source, run: Run, file: number): AsyncGenerator<LogicalLine> {
  let logical: { line: number; text: string; soft: boolean } | undefined;
  let number = 0;
  let rest = "";
  let restOver = false;
  let afterReturn = false;

  function* physical(text: string): Generator<LogicalLine> {
    number++;
    if (logical && (logical.soft || /^[ \t]/.test(text))) {
      const piece = /^[ \t]/.test(text) ? text.slice(1) : text;
      if (logical.text.length < longest) {
        const before = logical.soft ? logical.text.slice(0, -1) : logical.text;
        logical.text = (before + piece).slice(0, longest);
      }
      logical.soft = isSoft(logical.text, piece);
      return;
    }
    // An empty line inside a card means nothing; at its end it means just as little.
    if (text.trim() === "") return;
    if (logical) yield { line: logical.line, text: logical.text };
    logical = { line: number, text: text.slice(0, longest), soft: isSoft(text, text) };
  }

  for await (const chunk of textChunks(source, run, file)) {
    let at = 0;
    for (let end = 0; end < chunk.length; end++) {
      const code = chunk.charCodeAt(end);
      if (code !== 10 && code !== 13) {
        afterReturn = false;
        continue;
      }
      // CR CR LF is one end, also where the pieces of the file part it.
      if (!afterReturn) {
        yield* physical(restOver ? rest : rest + chunk.slice(at, end));
        rest = "";
        restOver = false;
      }
      afterReturn = code === 13;
      at = end + 1;
    }
    if (!restOver) rest += chunk.slice(at);
    if (rest.length > longest * 4) {
      rest = rest.slice(0, longest);
      restOver = true;
    }
  }
  if (rest !== "") yield* physical(rest);
  if (logical) yield { line: logical.line, text: logical.text };
}

/** A soft break counts only in a value that says it is quoted-printable: Base64 ends in "=" too. */
const isSoft = (logical: string, piece: string): boolean =>
  piece.endsWith("=") && /^[^:]{0,200}QUOTED-PRINTABLE[^:]{0,200}:/i.test(logical);
