import type { Finding } from "@rekindle/messages";
import { createColors } from "picocolors";
import type { Io } from "./command.ts";

/**
 * A draft in lines for a terminal, with the words of the findings underlined: by the terminal itself where it shows
 * colour, else by a line of ~ below. Findings about the whole text underline nothing. Control characters become spaces.
 */
export function underlined(draft: string, findings: readonly Finding[], io: Pick<Io, "columns" | "color">): string[] {
  const { underline } = createColors(io.color);
  const text = draft.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu, (mark) => (mark === "\n" ? "\n" : " "));
  const covered = new Uint8Array(text.length);
  for (const { start, end, by } of findings) {
    if (by !== "situation" && !(start === 0 && end === draft.length && findings.length > 1))
      covered.fill(1, start, end);
  }
  const lines: string[] = [];
  for (const { start, end } of rows(text, Math.max(24, Math.min(io.columns, 78) - 4))) {
    const row = text.slice(start, end);
    const marks = Array.from(row, (_, i) => covered[start + i] === 1);
    if (io.color) lines.push(`  ${painted(row, covered, start, underline)}`);
    else {
      lines.push(`  ${row}`);
      if (marks.includes(true)) {
        lines.push(
          `  ${Array.from({ length: row.length }, (_, i) => (covered[start + i] ? "~" : " "))
            .join("")
            .trimEnd()}`,
        );
      }
    }
  }
  return lines;
}

function painted(row: string, covered: Uint8Array, start: number, underline: (text: string) => string): string {
  let out = "";
  for (let i = 0; i < row.length; ) {
    let j = i;
    while (j < row.length && covered[start + j] === covered[start + i]) j += 1;
    out += covered[start + i] ? underline(row.slice(i, j)) : row.slice(i, j);
    i = j;
  }
  return out;
}

/** Where to break: at line ends, else at the last space before the width, else at the width. */
function rows(text: string, width: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const line = text.indexOf("\n", start);
    const stop = line === -1 ? text.length : line;
    if (stop - start <= width) {
      found.push({ start, end: stop });
      start = stop + 1;
      continue;
    }
    const space = text.lastIndexOf(" ", start + width);
    const end = space > start ? space : start + width;
    found.push({ start, end });
    start = space > start ? end + 1 : end;
  }
  return found;
}
