import { textChunks } from "../encoding.ts";
import type { Run, Source } from "../model.ts";

interface Row {
  readonly row: readonly string[];
  /** The line on which the row starts, from 1. */
  readonly line: number;
}

/** Rows of a CSV file (RFC 4180: quotes are doubled inside quotes, and a quoted field may hold line ends). */
export async function* csvRows(source: Source, run: Run, file: number): AsyncGenerator<readonly Row[]> {
  let row: string[] = [];
  let field = "";
  let quoted = false;
  let closed = false;
  let line = 1;
  let start = 1;
  let found: Row[] = [];
  const end = () => {
    row.push(field);
    if (row.length > 1 || field !== "") found.push({ row, line: start });
    row = [];
    field = "";
    closed = false;
    start = line;
  };
  for await (const chunk of textChunks(source, run, file)) {
    for (const letter of chunk) {
      if (letter === "\n") line++;
      if (quoted) {
        if (letter === '"') {
          quoted = false;
          closed = true;
        } else if (field.length < run.limits.textLength) field += letter;
      } else if (letter === '"' && closed) {
        field += '"';
        quoted = true;
        closed = false;
      } else if (letter === '"' && field === "") quoted = true;
      else if (letter === ",") {
        row.push(field);
        field = "";
        closed = false;
      } else if (letter === "\n") end();
      else if (letter !== "\r") field += letter;
    }
    if (found.length > 0) {
      yield found;
      found = [];
    }
  }
  end();
  if (found.length > 0) yield found;
}
