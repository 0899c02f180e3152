import type { Span } from "./finding.ts";

/** The sentences of a text, as offsets, without the space around them. Line ends and marks close a sentence. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const letter = text[i];
    const next = text[i + 1];
    const ends =
      letter === undefined || letter === "\n" || (/[.!?…]/.test(letter) && (next === undefined || /\s/.test(next)));
    if (!ends) continue;
    let start = from;
    let end = Math.min(i + 1, text.length);
    while (start < end && /\s/.test(text[start]!)) start += 1;
    while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
    if (end > start) spans.push({ start, end });
    from = i + 1;
  }
  return spans;
}
