import { guide } from "@rekindle/guide";
import { adviceDocument } from "../advice-document.ts";
import { advicePage } from "../advice-page.ts";
import type { Command } from "../command.ts";
import { journalFrom, tellProblems } from "../journal-file.ts";
import { nowFrom, oneOperand, readWords, safeJson } from "../words.ts";

const usage = "rekindle advise JOURNAL [--now T] [--json]";

export const advise: Command = {
  name: "advise",
  summary: "where you stand, the next thing to do, what to leave alone, and why",
  usage,
  example: "rekindle advise journal.jsonl",
  async run(words, io) {
    const { values, positionals } = readWords(words, { now: { type: "string" }, json: { type: "boolean" } }, usage);
    const now = nowFrom(values.now, io);
    const journal = await journalFrom(oneOperand(positionals, "JOURNAL", usage), io);
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
