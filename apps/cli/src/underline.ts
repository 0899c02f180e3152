import type { Finding } from "@rekindle/messages";
import { createColors } from "picocolors";
import type { Io } from "./command.ts";
import { wrap } from "./page.ts";
import { plainLine } from "./words.ts";

/**
 * A draft in lines for a terminal, with the words of the findings underlined (by the terminal itself where it shows
 * colour, else by a line of ~ below) and the reason beside. A finding about the whole of a longer text has no mark of its own.
 * Control characters become spaces.
 */
export function underlined(draft: string, findings: readonly Finding[], io: Pick<Io, "columns" | "color">): string[] {
  const { underline, dim } = createColors(io.color);
  const text = draft.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/gu, (mark) => (mark === "\n" ? "\n" : " "));
  const marked = findings.filter(
    ({ start, end, by }) => by !== "situation" && !(start === 0 && end === draft.length && findings.length > 1),
  );
  const covered = new Uint8Array(text.length);
  for (const { start, end } of marked) covered.fill(1, start, end);
  const width = Math.max(24, Math.min(io.columns, 78) - 4);
  const lines: string[] = [];
  for (const { start, end } of rows(text, width)) {
    const row = text.slice(start, end);
    lines.push(`  ${io.color ? painted(row, covered, start, underline) : row}`);
    const shown = marked.filter((one) => one.start < end && one.end > start);
    const begun = shown.filter((one) => one.start >= start);
    // A finding that began in a row above goes on here without its reason.
    if (!io.color && shown.length > begun.length) lines.push(`  ${tildes(covered, start, end)}`);
    for (const one of begun) {
      const from = one.start - start;
      const to = Math.min(one.end, end) - start;
      const marks = io.color ? "\u2514" : "~".repeat(Math.max(1, to - from));
      lines.push(
        ...beside(`${" ".repeat(from)}${marks}`, plainLine(one.message), width).map((line) => `  ${dim(line)}`),
      );
    }
  }
  return lines;
}

/** The reason behind its marks, or in lines below them where the row is too narrow. */
function beside(marks: string, reason: string, width: number): string[] {
  const room = width - marks.length - 1;
  if (reason.length <= room) return [`${marks} ${reason}`];
  const indent = marks.length - marks.trimStart().length;
  const narrow = Math.min(indent, Math.max(0, width - 30));
  return [marks, ...wrap(reason, width - narrow).map((line) => `${" ".repeat(narrow)}${line}`)];
}

const tildes = (covered: Uint8Array, start: number, end: number): string =>
  Array.from({ length: end - start }, (_, i) => (covered[start + i] ? "~" : " "))
    .join("")
    .trimEnd();

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
