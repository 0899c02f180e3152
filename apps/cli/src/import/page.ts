/** What an import found, as a page for a person. */

import {
  type BoundarySentence,
  type ConversationReport,
  type Figures,
  type ImportReport,
  type PeriodFigures,
  skipSentences,
  warningSentences,
} from "@rekindle/imports";
import type { Io } from "../command.ts";
import { newPage, type Page } from "../page.ts";

export interface Result {
  readonly report: ImportReport;
  readonly label: string;
  readonly conversation: ConversationReport;
  readonly me: ReadonlySet<string>;
  readonly zone: string;
  readonly twice: number;
  readonly contacts: { readonly mine: number; readonly theirs: number; readonly here: number };
  readonly to: string | undefined;
  readonly boundaries: readonly BoundarySentence[];
  readonly figures: Figures | null;
  readonly noFigures: string | undefined;
  readonly keepText: boolean;
}

const shownBoundaries = 5;

export function importPage(result: Result, io: Pick<Io, "columns" | "color">): string {
  const page = newPage(io);
  const { report, conversation, zone } = result;
  const names = conversation.participants.map(
    ({ id, messages }) => `${id} (${messages}${result.me.has(id) ? ", you" : ""})`,
  );
  page.strong(`${result.label}: ${count(conversation.messages, "message")}, ${span(conversation, zone)}`);
  page.say(names.join(" · "));
  if (report.warnings.includes("zone-assumed"))
    page.say(`The file names no time zone; its times were read in ${zone}.`);
  for (const warning of report.warnings) if (warning !== "zone-assumed") page.say(warningSentences[warning]);
  if (report.skipped.length > 0) {
    page.say("Not read as messages:");
    for (const { reason, count: times, first } of report.skipped)
      page.item(
        `${times} × ${skipSentences[reason]}, first at ${first.line === undefined ? first.path : `line ${first.line}`}`,
      );
  }
  if (result.twice > 0) page.say(`${count(result.twice, "message")} stood in the file twice and count once.`);
  page.blank();
  contacts(page, result);
  if (result.boundaries.length > 0) boundaries(page, result);
  page.blank();
  if (result.figures) figures(page, result.figures);
  else if (result.noFigures) page.say(result.noFigures);
  return page.text();
}

function contacts(page: Page, { contacts: { mine, theirs, here }, to, keepText }: Result): void {
  page.head("Contacts");
  page.say(`${mine + theirs} to record: ${mine} by you, ${theirs} by them. A conversation is one contact a side.`);
  if (here > 0) page.say(`${here} stand in the journal already.`);
  page.say(
    to === undefined ? "Nothing was written. With --to JOURNAL they are added to a journal." : `Added to ${to}.`,
  );
  if (!keepText)
    page.soft(
      "Texts were dropped. Kept: time, direction, channel, number. The export is still where it was: delete it there.",
    );
}

function boundaries(page: Page, { boundaries: found, zone, to }: Result): void {
  page.blank();
  page.head("Did they ask you to stop, or to give space?");
  page.say(
    `${count(found.length, "sentence")} of theirs may be that. Only you can say; until then the strictest reading holds.`,
  );
  for (const { ts, sentence } of found.slice(-shownBoundaries)) page.item(`${dayIn(ts, zone)}: “${sentence}”`);
  if (found.length > shownBoundaries) page.soft(`and ${found.length - shownBoundaries} earlier`, 4);
  if (to !== undefined)
    page.say(
      "The journal now says “not sure” to the safety question. Record the boundary, or answer the question, to change that.",
    );
}

function figures(page: Page, found: Figures): void {
  page.head("The conversation");
  if (found.silence)
    page.say(
      `The last message was ${found.silence.lastFrom === "me" ? "yours" : "theirs"}, ${count(Math.floor(found.silence.days), "day")} ago.`,
    );
  const periods: [string, PeriodFigures | null][] = [
    ["before the break-up", found.before],
    ["since the break-up", found.since],
    ["in the last 30 days", found.last30],
    ...(found.before ? [] : ([["in all", found.all]] as [string, PeriodFigures][])),
  ];
  for (const [name, period] of periods)
    if (period && period.messages.me + period.messages.them > 0) lines(page, name, period);
  page.blank();
  page.head("From their side");
  for (const { days, attempts, answered } of found.theirSide)
    page.say(
      `In ${days} days you began ${attempts === 0 ? "no conversation" : count(attempts, "conversation")}${attempts === 0 ? "." : `; they answered ${answered === 0 ? "none" : answered}.`}`,
    );
}

function lines(page: Page, name: string, period: PeriodFigures): void {
  page.say(`${name}: ${count(period.messages.me, "message")} of yours, ${period.messages.them} of theirs`);
  const { startedByThem, answerMinutes, words } = period;
  page.item(
    `conversations begun: ${period.started.me} by you, ${period.started.them} by them${startedByThem.value === null ? "; too few to say more" : ""}`,
  );
  const wait = (value: number | null, n: number) =>
    value === null ? `too few to say (${n})` : `${spellMinutes(value)} (median of ${n})`;
  page.item(
    `they answered after ${wait(answerMinutes.them.median, answerMinutes.them.n)}, you after ${wait(answerMinutes.me.median, answerMinutes.me.n)}`,
  );
  const typical = (value: number | null, n: number) =>
    value === null ? `too few to say (${n})` : `${value} words (median of ${n})`;
  page.item(`length: theirs ${typical(words.them.value, words.them.n)}, yours ${typical(words.me.value, words.me.n)}`);
  const { messages, hours } = period.unanswered.me;
  if (messages > 1)
    page.item(
      `most of yours without an answer: ${messages}, over ${hours < 48 ? count(Math.round(hours), "hour") : count(Math.round(hours / 24), "day")}`,
    );
}

const spellMinutes = (minutes: number) =>
  minutes < 90 ? count(Math.round(minutes), "minute") : count(Math.round(minutes / 60), "hour");

export function count(n: number, what: string): string {
  return `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;
}

function span({ first, last }: ConversationReport, zone: string): string {
  if (first === null || last === null) return "no dates";
  return `${dayIn(first, zone)} to ${dayIn(last, zone)}`;
}

const dayIn = (ts: number, zone: string) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: zone }).format(ts);
