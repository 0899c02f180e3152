/** A page in a terminal: wrapped, indented, with colour only where it helps. */
import { createColors } from "picocolors";
import type { Io } from "./command.ts";
import { plainLine } from "./words.ts";

export interface Page {
  blank(): void;
  /** A title of a part. */
  head(text: string): void;
  /** The one sentence that counts most. */
  strong(text: string): void;
  /** A paragraph. */
  say(text: string, indent?: number): void;
  /** Something less loud, such as a reason. */
  soft(text: string, indent?: number): void;
  /** An item of a list. */
  item(text: string): void;
  /** Something to choose, with the key that chooses it. */
  choice(key: string | number, text: string): void;
  text(): string;
}

/** Lines are at most 76 wide, also on a wide screen: longer ones are hard to read. */
export function newPage(io: Pick<Io, "columns" | "color">): Page {
  const colors = createColors(io.color);
  const width = Math.max(24, Math.min(io.columns, 78) - 2);
  const lines: string[] = [];
  const put = (text: string, first: string, rest: string, paint: (line: string) => string = (line) => line) => {
    for (const [index, line] of wrap(plainLine(text), width - rest.length).entries()) {
      lines.push((index === 0 ? first : rest) + paint(line));
    }
  };
  return {
    blank: () => void lines.push(""),
    head: (text) => put(text, "", "", colors.cyan),
    strong: (text) => put(text, "", "", colors.bold),
    say: (text, indent = 0) => put(text, " ".repeat(indent), " ".repeat(indent)),
    soft: (text, indent = 0) => put(text, " ".repeat(indent), " ".repeat(indent), colors.dim),
    item: (text) => put(text, "  - ", "    "),
    choice: (key, text) => put(text, `${String(key).padStart(3)}  `, "     "),
    text: () =>
      `${lines
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim()}\n`,
  };
}

/** Words into lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
