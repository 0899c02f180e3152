/** The file of what is kept of runs: JSON Lines beside a journal. Days, scenes, endings; none of anybody's words. */
import { appendFile, readFile } from "node:fs/promises";
import { type PracticeRecord, readRecord } from "@rekindle/practice";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";

/** Where runs are kept: where the person said, else beside the journal; null where neither is known, and nothing is kept. */
export function recordPath(given: string | undefined, journal: string | undefined): string | null {
  if (given !== undefined) return given;
  return journal === undefined || journal === "-" ? null : `${journal.replace(/\.jsonl$/, "")}.practice.jsonl`;
}

/** No file yet is no record yet. Broken lines are named on standard error, stay in the file and do not count. */
export async function recordsFrom(path: string, io: Pick<Io, "err">): Promise<PracticeRecord[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === "ENOENT") return [];
    throw new BadInput(`${shownPath(path)} could not be read (${code ?? "unknown reason"}); accepted: a file of runs`);
  }
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const record = readRecord(parsed(line));
    if (record === null) {
      io.err(
        `${shownPath(path)}, line ${index + 1}: this is no run; it stays and does not count; accepted: {"day":"2026-04-02","scene":…}\n`,
      );
    }
    return record ?? [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Adds a run, on a line of its own also after a line that was cut off. @throws BadInput where it cannot be written. */
export async function keepRecord(path: string, record: PracticeRecord): Promise<void> {
  try {
    const before = await readFile(path, "utf8").catch(() => "");
    const cut = before !== "" && !before.endsWith("\n");
    await appendFile(path, `${cut ? "\n" : ""}${JSON.stringify(record)}\n`, { mode: 0o600 });
  } catch (error) {
    const code = (error as { code?: string }).code ?? "unknown reason";
    throw new BadInput(
      `${shownPath(path)}: the run could not be kept (${code}); accepted: a file in a folder that you may write to`,
    );
  }
}
