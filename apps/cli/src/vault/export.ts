/** A copy of a vault in a file of its own: sealed, or open to anybody where the person says so. */
import { link, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { plainExportWarning } from "@rekindle/vault";
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { confirmed } from "./confirm.ts";
import { linesInOrder } from "./entries.ts";
import { startOf, tellDamage, valueIn, withVault } from "./open.ts";
import type { OpenWords } from "./words.ts";

export interface ExportWords extends OpenWords {
  readonly to?: string | undefined;
  readonly plain?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

export async function exportVault(file: string, words: ExportWords, io: Io): Promise<number> {
  const { to, plain, yes } = words;
  if (to === undefined || to === "-")
    throw new BadInput("--to OUT is missing; accepted: --to and the path of a new file");
  if ((await startOf(to, 1)).length > 0) throw taken(to);
  if (plain) {
    io.err(`${plainExportWarning}\n`);
    await confirmed(yes, "yes", `write ${shownPath(to)}`);
  }
  return withVault(file, words, async (vault) => {
    const reading = valueIn(file, await vault.read());
    const bytes = plain
      ? linesInOrder(reading.lines)
          .map((line) => `${line}\n`)
          .join("")
      : valueIn(file, await vault.backup());
    await writeNew(to, bytes);
    io.out(
      `${shownPath(to)}: ${plain ? "written, not sealed" : "a sealed backup"}, ${reading.lines.length} entries.\n`,
    );
    return tellDamage(file, reading, io) ? 1 : 0;
  });
}

const taken = (path: string) =>
  new BadInput(`${shownPath(path)} is there already and was left as it is; accepted: the path of a new file`);

/** Writes a file that is whole or not there, readable by its owner alone. Overwrites nothing. */
async function writeNew(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = join(dirname(path), `.${process.pid}-${Date.now()}.rekindle-export`);
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path).catch(async (error: { code?: string }) => {
      if (error.code === "EEXIST") throw taken(path);
      // Some file systems (those of memory sticks) know no second name for a file.
      await rename(draft, path);
    });
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const { code } = error as { code?: string };
    throw new BadInput(
      `${shownPath(path)} could not be written (${code ?? "unknown reason"}); accepted: a folder that you may write to`,
    );
  } finally {
    await rm(draft, { force: true });
  }
}
