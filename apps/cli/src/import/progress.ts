import type { Progress } from "@rekindle/imports";
import type { Io } from "../command.ts";
import { shownPath } from "../io.ts";

/** Progress is told for files from this size on. */
const longFile = 20 * 2 ** 20;
/** Where the size is not known, a line each time this much more was read. */
const unknownStep = 100 * 2 ** 20;

/** Tells on standard error how far a long file is read: at each quarter, or each 100 MiB where its length is not known. */
export function progressLines(file: string, io: Pick<Io, "err">): (progress: Progress) => void {
  let told = 0;
  return ({ read, total, messages }) => {
    const step =
      total === undefined
        ? Math.floor(read / unknownStep)
        : total < longFile
          ? 0
          : Math.min(3, Math.floor((4 * read) / total));
    if (step <= told) return;
    told = step;
    const part = total === undefined ? `${Math.floor(read / 2 ** 20)} MiB` : `${step * 25} %`;
    io.err(`read ${part} of ${shownPath(file)}: ${messages.toLocaleString("en")} messages\n`);
  };
}
