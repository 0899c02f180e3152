/** The real world behind `Io`: files, standard input and output, the clock of the machine. */
import { readFile } from "node:fs/promises";
import { writeMoment } from "@rekindle/journal";
import { BadInput, type Io } from "./command.ts";
import { safeJson } from "./words.ts";

/** Half a gibibyte: beyond it a text no longer fits into one string of the engine. */
const largest = 512 * 1024 * 1024;

export function realIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    read: readAny,
    columns: process.stdout.columns || 80,
    color: process.stdout.isTTY === true && !process.env.NO_COLOR,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    now: () => writeMoment(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
}

async function readAny(path: string): Promise<Uint8Array> {
  try {
    if (path !== "-") return await readFile(path);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array);
      size += (chunk as Uint8Array).length;
      if (size > largest) throw new BadInput("standard input is larger than 512 MiB; accepted: a smaller file");
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${shownPath(path)}: ${reasonOf(error)}`);
  }
}

/** A path as it may stand in a terminal. */
export const shownPath = (path: string): string => (path === "-" ? "standard input" : safeJson(path).slice(1, -1));

function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code;
  if (code === "ENOENT") return "there is no such file; accepted: the path of a file, or - for standard input";
  if (code === "EISDIR") return "this is a folder; accepted: the path of a file";
  if (code === "EACCES" || code === "EPERM") return "it may not be read; accepted: a file that you may read";
  if (code === "ERR_FS_FILE_TOO_LARGE") return "it is too large; accepted: a file of at most 512 MiB";
  return `it could not be read (${code ?? "unknown reason"}); accepted: a file that can be read`;
}
