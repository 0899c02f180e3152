/** What changed, as the app shows it: version by version, newest first, from the project's CHANGELOG; nothing of the command line. */
export interface Changes {
  readonly version: string;
  readonly lines: readonly string[];
}

/** @param markdown a title, then `## version` and a list under each. */
export function readChanges(markdown: string): readonly Changes[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [version = "", ...rest] = part.split("\n");
      const lines = rest.join("\n").split(/^- /m).slice(1);
      return { version: version.trim(), lines: lines.map(plain).filter((line) => !/command line/i.test(line)) };
    });
}

/** One line without the marks of Markdown. */
const plain = (line: string): string =>
  line
    .replace(/`|\*\*/g, "")
    .replace(/\s+/g, " ")
    .trim();
