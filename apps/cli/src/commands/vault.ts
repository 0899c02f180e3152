import { BadInput, type Command, type Io } from "../command.ts";
import { add, importInto, list } from "../vault/entries.ts";
import { exportVault } from "../vault/export.ts";
import { changePassphrase, create, erase, unlockCheck } from "../vault/life.ts";
import { openOptions } from "../vault/words.ts";
import { oneOperand, readWords } from "../words.ts";

const flag = { type: "boolean" } as const;
const text = { type: "string" } as const;
const passphrase = { "passphrase-fd": text } as const;
const how = "[--passphrase-fd N] [--recovery]";

type Action = (words: readonly string[], io: Io) => Promise<number>;

/** What can be done with a vault. Each reads its own words: an option of another one is refused. */
const actions: Record<string, Action> = {
  create(words, io) {
    const usage = "rekindle vault create FILE [--passphrase-fd N]";
    const { values, positionals } = readWords(words, passphrase, usage);
    return create(oneOperand(positionals, "FILE", usage), values, io);
  },
  "unlock-check"(words, io) {
    const usage = `rekindle vault unlock-check FILE ${how}`;
    const { values, positionals } = readWords(words, openOptions, usage);
    return unlockCheck(oneOperand(positionals, "FILE", usage), values, io);
  },
  add(words, io) {
    const usage = `rekindle vault add FILE JOURNAL|- ${how}`;
    const { values, positionals } = readWords(words, openOptions, usage);
    const [file, path] = twoOperands(positionals, "JOURNAL", usage);
    return add(file, path, values, io);
  },
  list(words, io) {
    const usage = `rekindle vault list FILE [--json] ${how}`;
    const { values, positionals } = readWords(words, { ...openOptions, json: flag }, usage);
    return list(oneOperand(positionals, "FILE", usage), values, io);
  },
  export(words, io) {
    const usage = `rekindle vault export FILE --to OUT [--plain [--yes]] ${how}`;
    const options = { ...openOptions, to: text, plain: flag, yes: flag } as const;
    const { values, positionals } = readWords(words, options, usage);
    return exportVault(oneOperand(positionals, "FILE", usage), values, io);
  },
  import(words, io) {
    const usage = `rekindle vault import FILE BACKUP|JOURNAL ${how}`;
    const { values, positionals } = readWords(words, openOptions, usage);
    const [file, path] = twoOperands(positionals, "BACKUP or JOURNAL", usage);
    return importInto(file, path, values, io);
  },
  "change-passphrase"(words, io) {
    const usage = `rekindle vault change-passphrase FILE [--new-passphrase-fd N] ${how}`;
    const { values, positionals } = readWords(words, { ...openOptions, "new-passphrase-fd": text }, usage);
    return changePassphrase(oneOperand(positionals, "FILE", usage), values, io);
  },
  erase(words, io) {
    const usage = "rekindle vault erase FILE [--yes]";
    const { values, positionals } = readWords(words, { yes: flag }, usage);
    return erase(oneOperand(positionals, "FILE", usage), values, io);
  },
};

const usage = `rekindle vault ${Object.keys(actions).join("|")} FILE [JOURNAL|BACKUP] [--to OUT] [--plain] [--json] ${how}`;

export const vault: Command = {
  name: "vault",
  summary:
    "keeps a journal sealed in one file. The passphrase is asked for, or is the first line of a descriptor; it is never a word of the command",
  usage,
  example: "rekindle vault create journal.vault",
  async run([name, ...words], io) {
    const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
      throw new BadInput(
        `${name === undefined ? "what to do with the vault is missing" : "a vault cannot do that"}; accepted: rekindle vault and one of ${Object.keys(actions).join(", ")}`,
      );
    }
    return action(words, io);
  },
};

function twoOperands(operands: readonly string[], what: string, usage: string): [string, string] {
  const [file, ...rest] = operands;
  if (file === undefined) throw new BadInput(`FILE is missing; accepted: ${usage}`);
  return [file, oneOperand(rest, what, usage)];
}
