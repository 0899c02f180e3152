import { guide } from "@rekindle/guide";
import { adviceDocument } from "../advice-document.ts";
import { advicePage } from "../advice-page.ts";
import type { Command } from "../command.ts";
import { journalFrom, journalInVault, tellProblems } from "../journal-file.ts";
import { vaultOptions, vaultUsage } from "../vault/words.ts";
import { nowFrom, oneOperand, readWords, safeJson } from "../words.ts";

const usage = `rekindle advise JOURNAL [--now T] [--json], or ${vaultUsage} in place of JOURNAL`;
const options = { ...vaultOptions, now: { type: "string" }, json: { type: "boolean" } } as const;

export const advise: Command = {
  name: "advise",
  summary: "where you stand, the next thing to do, what to leave alone, and why",
  usage,
  example: "rekindle advise journal.jsonl",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    const now = nowFrom(values.now, io);
    const journal =
      values.vault === undefined
        ? await journalFrom(oneOperand(positionals, "JOURNAL", usage), io)
        : await journalInVault(values.vault, values, positionals[0], io);
    const guidance = guide(journal.entries, now);
    if (values.json) {
      io.out(`${safeJson(adviceDocument(guidance, journal.problems), 2)}\n`);
    } else {
      tellProblems(journal, io);
      io.out(advicePage(guidance, journal.entries, io));
    }
    return 0;
  },
};
