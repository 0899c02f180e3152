import { helpFor } from "@rekindle/guide";
import type { ReadMessage, SignalFinding } from "@rekindle/messages";
import type { Command, Io } from "../command.ts";
import { cutWatch, messageLines, textFrom } from "../message-input.ts";
import { newPage } from "../page.ts";
import { readerFrom } from "../reader-file.ts";
import { oneOperand, plainLine, readWords, safeJson } from "../words.ts";

const usage = "rekindle read [FILE] [--jsonl] [--json]";

export const read: Command = {
  name: "read",
  summary: "reads a message from them: what it says, what it does not say, whether it states a boundary",
  usage,
  example: "rekindle read message.txt",
  async run(words, io) {
    const { values, positionals } = readWords(words, { jsonl: { type: "boolean" }, json: { type: "boolean" } }, usage);
    const text = await textFrom(positionals.length === 0 ? "-" : oneOperand(positionals, "FILE", usage), io);
    const reader = await readerFrom((line) => io.err(line));
    if (values.jsonl) {
      const cut = cutWatch(io);
      for (const one of messageLines(text)) {
        const { signals, read } = reader.read(one.text);
        cut.note(one, read);
        io.out(`${safeJson({ id: one.id, signals: signals.map(shown) })}\n`);
      }
      cut.tell();
      return 0;
    }
    const message = text.replace(/\r?\n$/, "");
    const found = reader.read(message);
    if (values.json) {
      const { signals, ...rest } = found;
      io.out(`${safeJson({ schema: "rekindle.reading/1", signals: signals.map(shown), ...rest }, 2)}\n`);
    } else io.out(page(message, found, io));
    return 0;
  },
};

const shown = ({ signal, confidence, start, end }: SignalFinding) => ({ signal, confidence, start, end });

function page(message: string, { signals, silent, more, confirm, theirCrisis, read }: ReadMessage, io: Io): string {
  const paper = newPage(io);
  if (theirCrisis) {
    paper.strong("They may be in danger. Call emergency services or their family.");
    paper.say("You need not go, and you need not become their carer.");
    for (const line of helpFor(undefined, new Set(["care/their-crisis"])))
      paper.say(`${line.name}: ${line.contact}`, 4);
    paper.soft("Help lines by country: rekindle guide help-lines", 4);
    paper.blank();
  }
  if (confirm) {
    paper.strong(`“${plainLine(message.slice(confirm.start, confirm.end))}”`);
    paper.say("Did they ask you to stop, or to give space? Until you have answered, Rekindle reads it as that.");
    paper.soft("To write the answer down: rekindle note JOURNAL");
    paper.blank();
  }
  paper.head("What it says");
  for (const one of signals) {
    paper.item(`${one.confidence === "possible" ? "Perhaps: " : ""}${one.says}`);
  }
  if (more !== null) paper.say(more, 2);
  if (silent.length > 0) {
    paper.blank();
    paper.head("What it does not say");
    for (const line of silent) paper.item(line);
  }
  paper.blank();
  if (read < message.length) paper.soft(`Read the first ${read} characters.`);
  paper.soft("Nobody is owed an answer at night. Where you stand: rekindle advise JOURNAL");
  return paper.text();
}
