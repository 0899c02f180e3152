import { ImportFailure, type Run } from "../model.ts";

const day = 86_400_000;
/** The first mobile text was sent in 1992, mail and chats on people's own machines are hardly older: earlier times are unset clocks. */
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2100, 0);

/** Whether a moment can be meant: from 1990 on, and not after the file was written (with a day's grace for wrong clocks). */
export function isPlausible(ts: number, run: Run): boolean {
  const bound = run.options.notAfter === undefined ? latest : run.options.notAfter + day;
  return ts >= earliest && ts <= bound && ts < latest;
}

export function notThisFormat(howTo: string): ImportFailure {
  return new ImportFailure("not-this-format", "This file is of another kind.", howTo);
}
