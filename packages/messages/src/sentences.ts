import type { Span } from "./finding.ts";

/** The sentences of a text, as offsets, without the space around them. Line ends and marks close a sentence. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !closes(text, i)) continue;
    let start = from;
    let end = Math.min(i + 1, text.length);
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (end > start) spans.push({ start, end });
    from = i + 1;
  }
  return spans;
}

/** A line end, or a mark with space or nothing behind it. */
function closes(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit === LINE_END) return true;
  if (unit !== 46 && unit !== 33 && unit !== 63 && unit !== ELLIPSIS) return false;
  return i + 1 === text.length || isSpace(text.charCodeAt(i + 1));
}

const LINE_END = 10;
const ELLIPSIS = 0x2026;

/** As `\s` has it. */
export const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
