import { helpFor } from "@rekindle/guide";
import { isKind, type Journal } from "@rekindle/journal";
import { type Checked, type Finding, type Situation, situationOn } from "@rekindle/messages";
import type { Command, Io } from "../command.ts";
import { journalOf, tellProblems } from "../journal-file.ts";
import { messageLines, textFrom } from "../message-input.ts";
import { newPage } from "../page.ts";
import { readerFrom } from "../reader-file.ts";
import { underlined } from "../underline.ts";
import { vaultOptions } from "../vault/words.ts";
import { nowFrom, oneOperand, plainLine, readWords, safeJson } from "../words.ts";

const usage = "rekindle check [FILE] [--channel C] [--journal J | --vault FILE] [--now T] [--jsonl] [--json]";
const options = {
  ...vaultOptions,
  channel: { type: "string" },
  journal: { type: "string" },
  now: { type: "string" },
  jsonl: { type: "boolean" },
  json: { type: "boolean" },
} as const;

export const check: Command = {
  name: "check",
  summary: "checks a draft before it is sent: what the words do, and what your situation says",
  usage,
  example: "rekindle check draft.txt --channel text",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    const file = positionals.length === 0 ? "-" : oneOperand(positionals, "FILE", usage);
    const journal = await journalOf(values, io);
    const world = journal === undefined ? undefined : worldOf(journal, values.now, io);
    const text = await textFrom(file, io);
    const reader = await readerFrom((line) => io.err(line));
    const look = (draft: string, channel: string | undefined): Checked =>
      reader.check(draft, {
        ...(channel === undefined ? {} : { channel }),
        ...(world ? { situation: world.situation } : {}),
      });
    if (values.jsonl) {
      let any = false;
      for (const line of messageLines(text)) {
        const { findings } = look(line.text, line.channel ?? values.channel);
        any ||= findings.length > 0;
        io.out(`${safeJson({ id: line.id, findings: findings.map(shown) })}\n`);
      }
      return any ? 1 : 0;
    }
    const draft = text.replace(/\r?\n$/, "");
    const checked = look(draft, values.channel);
    if (values.json) io.out(`${safeJson(document(checked, world?.situation), 2)}\n`);
    else io.out(page(draft, checked, world, io));
    return checked.findings.length > 0 ? 1 : 0;
  },
};

interface World {
  readonly situation: Situation;
  readonly country: string | undefined;
}

function worldOf(journal: Journal, given: string | undefined, io: Io): World {
  tellProblems(journal, io);
  const situation = situationOn(journal.entries, nowFrom(given, io));
  const country = journal.entries.filter(isKind("profile")).findLast((entry) => entry.country !== undefined)?.country;
  return { situation, country };
}

/** A finding as the contract names its fields; what else it holds is for editors. */
const shown = ({ rule, severity, start, end, message, suggestion, cites, why, by, help, example }: Finding) => ({
  rule,
  severity,
  start,
  end,
  message,
  suggestion,
  cites,
  why,
  by,
  ...(help ? { help } : {}),
  ...(example === undefined ? {} : { example }),
});

const document = ({ findings, closed, tier, read }: Checked, situation: Situation | undefined) => ({
  schema: "rekindle.check/1",
  findings: findings.map(shown),
  closed,
  tier,
  read,
  situation: situation
    ? { step: situation.step, verdict: situation.verdict, until: situation.until, channels: situation.channels }
    : null,
});

function page(draft: string, { findings, closed, read }: Checked, world: World | undefined, io: Io): string {
  const top = newPage(io);
  const crisis = findings.find((one) => one.help === "crisis");
  const danger = findings.find((one) => one.help === "violence" && one.severity === "stop");
  if (crisis || danger) {
    const first = (crisis ?? danger)!;
    top.strong(first.message);
    top.say(first.suggestion);
    for (const line of helpFor(world?.country, new Set([crisis ? "care/crisis" : "care/violence"]))) {
      top.say(`${line.name}: ${line.contact}`, 4);
    }
  }
  const paper = newPage(io);
  const spoken = findings.filter((one) => one.by !== "situation" && (!closed || one.severity === "stop"));
  if (spoken.length === 0 && !closed) {
    paper.say("Nothing found in the words. Whether it is welcome, words cannot tell.");
  }
  for (const one of spoken) {
    const whole = one.start === 0 && one.end === draft.length;
    paper.head(`${one.severity}: ${one.rule}${whole ? "" : ` “${plainLine(draft.slice(one.start, one.end))}”`}`);
    paper.say(one.message, 4);
    paper.say(one.suggestion, 4);
    paper.soft(`${one.why} (${one.cites.join(", ")})`, 4);
    if (one.example !== undefined) paper.soft(`Reads like: “${plainLine(one.example)}”`, 4);
  }
  const about = findings.filter((one) => one.by === "situation");
  if (about.length > 0) {
    paper.blank();
    paper.head("The situation");
    for (const one of about) {
      paper.say(one.message, 4);
      paper.soft(one.suggestion, 4);
    }
  }
  if (read < draft.length) paper.soft(`Checked the first ${read} characters.`);
  const words = `${underlined(draft, closed ? [] : findings, io).join("\n")}\n`;
  return [crisis || danger ? top.text() : "", words, paper.text()].filter((piece) => piece.trim() !== "").join("\n");
}
