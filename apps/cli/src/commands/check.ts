import { factsOn, helpFor } from "@rekindle/guide";
import type { Channel, Journal } from "@rekindle/journal";
import { type Checked, type Finding, type Situation, situationOn } from "@rekindle/messages";
import type { Command, Io } from "../command.ts";
import { journalOf, tellProblems } from "../journal-file.ts";
import { channelFrom, cutWatch, messageLines, textFrom } from "../message-input.ts";
import { newPage, type Page } from "../page.ts";
import { readerFrom } from "../reader-file.ts";
import { underlined } from "../underline.ts";
import { vaultOptions } from "../vault/words.ts";
import { nowFrom, oneFromInput, oneOperand, plainLine, readWords, safeJson } from "../words.ts";

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
  summary: "looks at a draft before it is sent: what the words do, and what your situation says",
  usage,
  example: "rekindle check draft.txt --channel text",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    const file = positionals.length === 0 ? "-" : oneOperand(positionals, "FILE", usage);
    oneFromInput([
      ["the draft", file],
      ["the journal", values.journal],
    ]);
    const channel = channelFrom(values.channel, "--channel");
    const now = nowFrom(values.now, io);
    const journal = await journalOf(values, io);
    const world = journal === undefined ? undefined : worldOf(journal, now, io);
    const text = await textFrom(file, io);
    const reader = await readerFrom((line) => io.err(line));
    const look = (draft: string, by: Channel | undefined): Checked =>
      reader.check(draft, {
        ...(by === undefined ? {} : { channel: by }),
        ...(world ? { situation: world.situation } : {}),
      });
    if (values.jsonl) {
      let any = false;
      // All lines are read before the first answer: of bad input nothing is written.
      const drafts = messageLines(text).map((one) => ({
        ...one,
        channel: channelFrom(one.channel, `line ${one.line}, channel`) ?? channel,
      }));
      const cut = cutWatch(io);
      for (const one of drafts) {
        const { findings, read } = look(one.text, one.channel);
        cut.note(one, read);
        any ||= findings.length > 0;
        io.out(`${safeJson({ id: one.id, findings: findings.map(shown) })}\n`);
      }
      cut.tell();
      return any ? 1 : 0;
    }
    const draft = text.replace(/\r?\n$/, "");
    const checked = look(draft, channel);
    if (values.json) io.out(`${safeJson(document(checked, world?.situation), 2)}\n`);
    else io.out(page(draft, checked, world, io));
    return checked.findings.length > 0 ? 1 : 0;
  },
};

interface World {
  readonly situation: Situation;
  /** Found when help is shown, which is seldom. */
  readonly country: () => string | undefined;
}

function worldOf(journal: Journal, now: string, io: Io): World {
  tellProblems(journal, io);
  return {
    situation: situationOn(journal.entries, now),
    country: () => factsOn(journal.entries, now).profile.country,
  };
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

/** So many are shown: a wall of them alarms and helps nobody. `--json` holds them all. */
const most = 3;

function page(draft: string, { findings, closed, read }: Checked, world: World | undefined, io: Io): string {
  const crisis = findings.find((one) => one.help === "crisis");
  const urgent = crisis ?? findings.find((one) => one.help === "violence" && one.severity === "stop");
  const about = findings.filter((one) => one.by === "situation");
  const words = findings.filter(
    (one) =>
      one.by !== "situation" && (one.severity === "stop" || !(closed || urgent)) && one.message !== urgent?.message,
  );
  const shown = words.slice(0, most);
  const paper = newPage(io);
  if (shown.length === 0 && !closed && !urgent) {
    paper.say("Nothing found in the words. Whether it is welcome, words cannot tell.");
  }
  for (const one of shown) said(paper, one, draft);
  if (words.length > most) paper.soft(`${words.length - most} more to look at, once these are mended.`);
  if (urgent) paper.say("Please do not send it. Everything else about the words can wait.");
  const point = shown.flatMap(({ cites }) => cites).find((cite) => !cite.startsWith("care/"));
  if (point !== undefined) paper.soft(`To read on: rekindle guide ${point}`);
  if (about.length > 0) {
    paper.blank();
    paper.head("Where you stand");
    for (const one of about) {
      paper.say(one.message, 4);
      paper.soft(one.suggestion, 4);
    }
  }
  if (read < draft.length) paper.soft(`Checked the first ${read} characters.`);
  const underlines = `${underlined(draft, urgent ? [] : shown, io).join("\n")}\n`;
  return [urgent ? firstPage(urgent, world?.country(), io) : "", underlines, paper.text()]
    .filter((piece) => piece.trim() !== "")
    .join("\n");
}

function firstPage(urgent: Finding, country: string | undefined, io: Io): string {
  const top = newPage(io);
  top.strong(urgent.message);
  top.say(urgent.suggestion);
  const rule = urgent.help === "crisis" ? "care/crisis" : "care/violence";
  for (const { name, contact } of helpFor(country, new Set([rule]))) top.say(`${name}: ${contact}`, 4);
  top.soft("Not checked lately. If one does not answer, call the emergency number.", 4);
  if (country === undefined) top.soft("Help lines by country: rekindle guide help-lines", 4);
  return top.text();
}

/** A sentence is quoted to be known again; of a text that never ends, its beginning does. */
const quotedAtMost = 200;

function quoted(text: string): string {
  const line = plainLine(text.slice(0, quotedAtMost));
  return text.length > quotedAtMost ? `“${line} …”` : `“${line}”`;
}

/** A finding in the list. What its words do stands beside them already, where they are underlined. */
function said(paper: Page, one: Finding, draft: string): void {
  const whole = one.start === 0 && one.end === draft.length;
  if (whole) paper.head(one.message);
  else paper.head(quoted(draft.slice(one.start, one.end)));
  if (one.severity === "stop") paper.say(one.message, 4);
  paper.say(`Instead: ${one.suggestion}`, 4);
  paper.soft(one.why, 4);
  if (one.example !== undefined) paper.soft(`A made-up message that reads alike: “${plainLine(one.example)}”`, 4);
}
