/** What an import found, as a page for a person. */
import type { Figures, PeriodFigures, Preview, Survey } from "@rekindle/imports";
import type { Io } from "../command.ts";
import { newPage, type Page } from "../page.ts";

export interface Result {
  readonly survey: Survey;
  readonly preview: Preview;
  readonly zone: string;
  readonly to: string | undefined;
  /** Contacts that the journal did not take: erased there, or gone in by another way meanwhile. */
  readonly leftOut: number;
  readonly keepText: boolean;
}

const shownBoundaries = 5;

const noFigures: Readonly<Record<NonNullable<Preview["noFigures"]>, string>> = {
  "own-only": "This export holds only your own messages, so it says nothing about the two of you.",
  "saved-only": "This export holds only what was saved, so it says nothing about the two of you.",
  "not-wanted":
    "The journal holds something that comes before any figure: a request, an order, or a worry about safety.",
};

export function importPage(result: Result, io: Pick<Io, "columns" | "color">): string {
  const page = newPage(io);
  const { survey, preview, zone } = result;
  // A number or an address is nobody's name; the title of the conversation often is.
  const titled = preview.title !== "" && !preview.participants.some(({ name }) => name === preview.title);
  page.strong(
    `${preview.label}${titled ? `, ${preview.title}` : ""}: ${count(preview.messages, "message")}, ${span(preview, zone)}`,
  );
  page.say(
    preview.participants
      .map(({ name, messages, side }) => `${name} (${number(messages)}${side === "me" ? ", you" : ""})`)
      .join(" · "),
  );
  if (survey.zoneAssumed)
    page.say(`The file names no time zone; its times were read in ${zone} (--zone says another).`);
  for (const { id, sentence } of preview.warnings) if (id !== "zone-assumed") page.say(sentence);
  setAside(page, preview);
  if (preview.skipped.length > 0) {
    page.say("Not read as messages:");
    for (const { sentence, count: times, first } of preview.skipped)
      page.item(`${number(times)} × ${sentence}, first at ${first}`);
  }
  for (const { name, failure } of survey.unread) page.say(`Not read at all: ${name}. ${failure.message}`);
  if (preview.twice > 0) page.say(`${count(preview.twice, "message")} stood in the file twice and count once.`);
  page.blank();
  contacts(page, result);
  if (preview.boundaries.length > 0) boundaries(page, result);
  page.blank();
  if (preview.figures) figures(page, preview.figures);
  else if (preview.noFigures) page.say(noFigures[preview.noFigures]);
  return page.text();
}

const asideWords: Partial<Record<Preview["kinds"][number]["kind"], string>> = {
  image: "photo",
  video: "video",
  audio: "voice message or sound",
  sticker: "sticker",
  gif: "moving picture",
  document: "document",
  location: "place",
  contact: "contact card",
  poll: "poll",
  media: "photo or other attachment",
};

/** Attachments count as messages, and nothing of them is kept. */
function setAside(page: Page, { kinds }: Preview): void {
  const aside = kinds.flatMap(({ kind, count: n }) => {
    const word = asideWords[kind];
    return word ? [`${number(n)} × ${word}`] : [];
  });
  if (aside.length > 0) page.say(`Set aside, only that they were sent counts: ${aside.join(", ")}.`);
}

function contacts(page: Page, { preview: { contacts: found }, to, leftOut, keepText }: Result): void {
  const { me, them, here } = found;
  page.head("Contacts");
  if (me + them === 0 && here > 0 && leftOut === 0) {
    page.say(
      `Nothing new: ${here === 1 ? "the contact stands" : `all ${number(here)} contacts stand`} in the journal already.`,
    );
    return;
  }
  page.say(
    `${number(me + them)} to record: ${number(me)} by you, ${number(them)} by them. A conversation is one contact a side.`,
  );
  if (here > 0) page.say(`${number(here)} stand in the journal already.`);
  page.say(
    to === undefined
      ? "Nothing was written. With --to JOURNAL or --vault FILE they are added to a journal."
      : leftOut === 0
        ? `Added to ${to}.`
        : `${number(leftOut)} of them not added: erased before, or there by now. The others were added to ${to}.`,
  );
  if (!keepText)
    page.soft(
      "Texts were dropped. Kept: time, direction, channel, number. The export is still where it was: delete it there.",
    );
}

function boundaries(page: Page, { preview: { boundaries: found }, zone, to }: Result): void {
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
  const { messages, hours } = found.waiting;
  if (messages > 0)
    page.say(
      `Since they last wrote you have sent ${count(messages, "message")}; the first of them ${hours < 48 ? `${count(Math.round(hours), "hour")} ago` : `${count(Math.round(hours / 24), "day")} ago`}.`,
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
  const longest = found.theirSide.at(-1);
  if (longest?.attempts === 0) page.say(`In the last ${longest.days} days you began no conversation.`);
  else
    for (const { days, attempts, answered } of found.theirSide)
      page.say(
        `In ${days} days you began ${attempts === 0 ? "no conversation" : count(attempts, "conversation")}${attempts === 0 ? "." : `; they answered ${answered === 0 ? "none" : answered}.`}`,
      );
}

function lines(page: Page, name: string, period: PeriodFigures): void {
  page.say(`${name}: ${count(period.messages.me, "message")} of yours, ${number(period.messages.them)} of theirs`);
  const { startedByThem, answerMinutes, words } = period;
  page.item(
    `conversations begun: ${number(period.started.me)} by you, ${number(period.started.them)} by them${startedByThem.value === null ? "; too few to say more" : ""}`,
  );
  const wait = (value: number | null, n: number) =>
    value === null ? `too few to say (${number(n)})` : `half of ${number(n)} within ${spellMinutes(value)}`;
  page.item(
    `answers: theirs ${wait(answerMinutes.them.median, answerMinutes.them.n)}, yours ${wait(answerMinutes.me.median, answerMinutes.me.n)}`,
  );
  const typical = (value: number | null, n: number) =>
    value === null ? `too few to say (${number(n)})` : `about ${value} words (${number(n)})`;
  page.item(`length: theirs ${typical(words.them.value, words.them.n)}, yours ${typical(words.me.value, words.me.n)}`);
  const { messages, hours } = period.unanswered.me;
  if (messages > 1)
    page.item(
      `most of yours without an answer: ${number(messages)}, ${hours < 1 ? "within an hour" : `over ${hours < 48 ? count(Math.round(hours), "hour") : count(Math.round(hours / 24), "day")}`}`,
    );
}

const spellMinutes = (minutes: number) =>
  minutes < 90 ? count(Math.round(minutes), "minute") : count(Math.round(minutes / 60), "hour");

const number = (n: number): string => n.toLocaleString("en");

export function count(n: number, what: string): string {
  return `${number(n)} ${what}${n === 1 ? "" : "s"}`;
}

function span({ first, last }: Preview, zone: string): string {
  if (first === null || last === null) return "no dates";
  return [...new Set([dayIn(first, zone), dayIn(last, zone)])].join(" to ");
}

const dayIn = (ts: number, zone: string) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: zone }).format(ts);
