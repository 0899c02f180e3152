/** The life of a vault: made, tried, its passphrase changed, erased. */
import { BadInput, type Io } from "../command.ts";
import { shownPath } from "../io.ts";
import { confirmed } from "./confirm.ts";
import { failureIn, startOf, tellDamage, valueIn, vaultAt, withVault } from "./open.ts";
import { askTerminal, lineFrom } from "./passphrase.ts";
import type { OpenWords } from "./words.ts";

export async function create(file: string, words: OpenWords, io: Io): Promise<number> {
  const place = await vaultAt(file);
  if (valueIn(file, await place.state()).exists) throw failureIn(file, "already-here");
  const passphrase = await newPassphrase(words["passphrase-fd"], "--passphrase-fd");
  const { vault, recoveryCode } = valueIn(file, await place.create({ passphrase }));
  vault.lock();
  io.err(
    `Recovery code, shown this once. Write it down: it opens the vault where the passphrase is lost.\n\n  ${recoveryCode}\n\n`,
  );
  io.out(`${shownPath(file)}: made. Only the passphrase or the recovery code opens it.\n`);
  return 0;
}

export async function unlockCheck(file: string, words: OpenWords, io: Io): Promise<number> {
  return withVault(file, words, async (vault) => {
    const reading = valueIn(file, await vault.read());
    const { length } = reading.lines;
    io.out(`${shownPath(file)}: it opens. ${length} ${length === 1 ? "entry" : "entries"}.\n`);
    return tellDamage(file, reading, io) ? 1 : 0;
  });
}

/** The new passphrase comes from its own descriptor, or is the second line of the first one. */
export async function changePassphrase(
  file: string,
  words: OpenWords & { readonly "new-passphrase-fd"?: string | undefined },
  io: Io,
): Promise<number> {
  return withVault(file, words, async (vault, proof) => {
    const next = await newPassphrase(
      words["new-passphrase-fd"] ?? words["passphrase-fd"],
      words["new-passphrase-fd"] === undefined ? "--passphrase-fd" : "--new-passphrase-fd",
    );
    valueIn(file, await vault.changePassphrase(proof, next));
    io.out(`${shownPath(file)}: the passphrase was changed. Backups made before open with the old one.\n`);
    return 0;
  });
}

/** "RKVT", the mark of a vault in the header of its file (see fileVault). */
const mark = { at: 68, text: "RKVT" };

/** Erases a vault, also one that is damaged; never a file that is none. */
export async function erase(file: string, { yes }: { readonly yes?: boolean | undefined }, io: Io): Promise<number> {
  const place = await vaultAt(file);
  const state = await place.state();
  const marked = Buffer.from(await startOf(file, 72)).toString("latin1", mark.at) === mark.text;
  if (!marked && !(state.ok && state.value.exists)) throw failureIn(file, state.ok ? "no-vault" : state.failure);
  await confirmed(yes, "erase", `erase everything in ${shownPath(file)}; no code or passphrase brings it back`);
  valueIn(file, await place.eraseEverything());
  io.out(`${shownPath(file)}: erased. Backups and copies elsewhere are not.\n`);
  return 0;
}

async function newPassphrase(descriptor: string | undefined, option: string): Promise<string> {
  if (descriptor !== undefined) {
    const line = await lineFrom(descriptor, option);
    if (line === "") throw new BadInput("a passphrase needs at least one character; nothing was changed");
    return line;
  }
  const ask = (question: string) => askTerminal(question, { hidden: true, instead: `${option} N` });
  const first = await ask("New passphrase: ");
  if (first === "") throw new BadInput("a passphrase needs at least one character; nothing was changed");
  if ((await ask("The same once more: ")) !== first) {
    throw new BadInput("the two were not the same; nothing was changed; accepted: the same passphrase twice");
  }
  return first;
}
