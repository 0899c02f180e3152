import { guide } from "@rekindle/guide";
import {
  type Additions,
  additionsTo,
  type BoundarySentence,
  contactsOf,
  type Figures,
  figuresOf,
  importers,
  screeningFor,
  sessions,
} from "@rekindle/imports";
import { countedEntries, type Entry, readMoment, writeMoment } from "@rekindle/journal";
import type { Command } from "../command.ts";
import { appendTo, type JournalFile, openJournal } from "../import/append.ts";
import { importPage } from "../import/page.ts";
import { type Chosen, readFor } from "../import/read.ts";
import { type ImportWords, importWords, usage } from "../import/words.ts";
import { shownPath } from "../io.ts";
import { safeJson } from "../words.ts";

const day = 86_400_000;

export const importCommand: Command = {
  name: "import",
  summary: "reads a conversation export: contacts into the journal, and the figures of the conversation",
  usage,
  example: 'rekindle import "WhatsApp Chat with Ben.zip" --me Ana --to journal.jsonl',
  async run(given, io) {
    const words = importWords(given, io);
    const journal = words.to === undefined ? undefined : await openJournal(words.to);
    const entries = journal?.entries ?? [];
    const counted = countedEntries(entries, words.now.ms).map(({ entry }) => entry);
    const zone = words.zone ?? zoneOf(counted) ?? words.now.zone;
    const chosen = await readFor(words, zone, io);
    const { report, conversation, transcript, sides } = chosen;
    const format = report.format!;
    const condensed = contactsOf(sessions(transcript.rows(sides)), { format, zone, keepText: words.keepText });
    const additions = additionsTo(entries, condensed);
    const boundaries = openBoundaries(transcript.boundaries(sides), counted, conversation.last, words);
    const { figures, noFigures } = figuresFor(chosen, counted, words, zone);
    if (journal) await write(journal, additions, boundaries, words);
    if (words.json) {
      io.out(`${safeJson(document(chosen, additions, figures, zone), 2)}\n`);
      return 0;
    }
    io.out(
      importPage(
        {
          report,
          label: importers.find(({ id }) => id === format)?.label ?? format,
          conversation,
          me: sides.me,
          zone,
          twice: chosen.twice,
          contacts: {
            mine: additions.contacts.filter(({ from }) => from === "me").length,
            theirs: additions.contacts.filter(({ from }) => from === "them").length,
            here: additions.here,
          },
          to: words.to === undefined ? undefined : shownPath(words.to),
          boundaries,
          figures,
          noFigures,
          keepText: words.keepText,
        },
        io,
      ),
    );
    return 0;
  },
};

/** The document of the contract. Names are data: `safeJson` escapes what a terminal would act on. */
function document(
  { report, conversation, sides }: Chosen,
  { contacts }: Additions,
  figures: Figures | null,
  zone: string,
) {
  const moment = (ts: number | null) => (ts === null ? null : writeMoment(ts, zone));
  return {
    format: report.format,
    messages: conversation.messages,
    participants: conversation.participants.map(({ id, messages }) => ({ name: id, messages, me: sides.me.has(id) })),
    first: moment(conversation.first),
    last: moment(conversation.last),
    skipped: report.skips.map(({ line, path, reason }) =>
      line === undefined ? { path, reason } : { line, ...(path === undefined ? {} : { path }), reason },
    ),
    contacts: contacts.length,
    figures,
  };
}

function zoneOf(entries: readonly Entry[]): string | undefined {
  return entries.findLast((entry) => entry.kind === "profile" && entry.timeZone !== undefined)?.timeZone as
    | string
    | undefined;
}

const breakupOf = (entries: readonly Entry[]) => {
  const times = entries
    .flatMap((entry) => (entry.kind === "breakup" ? [readMoment(entry.at)?.ms ?? Number.NaN] : []))
    .filter(Number.isFinite);
  return times.length > 0 ? Math.max(...times) : undefined;
};

/** Sentences that nothing in the journal answers yet: since the break-up, or where none is known those of the last 90 days and every clear one. */
function openBoundaries(
  found: readonly BoundarySentence[],
  entries: readonly Entry[],
  last: number | null,
  words: ImportWords,
): BoundarySentence[] {
  const breakup = breakupOf(entries);
  const recorded = Math.max(
    ...entries.flatMap((entry) => (entry.kind === "boundary" ? [readMoment(entry.at)?.ms ?? 0] : [])),
    Number.NEGATIVE_INFINITY,
  );
  const recent = (last ?? words.now.ms) - 90 * day;
  return found
    .filter(
      ({ ts, weight }) =>
        ts > recorded &&
        ts <= words.now.ms &&
        (breakup === undefined ? weight === "clear" || ts >= recent : ts >= breakup),
    )
    .toSorted((one, other) => one.ts - other.ts);
}

function figuresFor(
  chosen: Chosen,
  entries: readonly Entry[],
  words: ImportWords,
  zone: string,
): { figures: Figures | null; noFigures?: string } {
  const { conversation, transcript, sides } = chosen;
  if (conversation.coverage && conversation.coverage !== "whole")
    return {
      figures: null,
      noFigures:
        conversation.coverage === "own-only"
          ? "This export holds only your own messages, so it says nothing about the two of you."
          : "This export holds only what was saved, so it says nothing about the two of you.",
    };
  // Contact is not to be weighed where it is not wanted or not safe.
  if (guide(entries, words.now.text).step === "protected")
    return {
      figures: null,
      noFigures:
        "The journal holds something that comes before any figure: a request, an order, or a worry about safety.",
    };
  return { figures: figuresOf(transcript.rows(sides), { zone, now: words.now.ms, breakup: breakupOf(entries) }) };
}

async function write(
  journal: JournalFile,
  { contacts }: Additions,
  boundaries: readonly BoundarySentence[],
  words: ImportWords,
): Promise<void> {
  const screening = boundaries.length > 0 ? [screeningFor(boundaries, words.now.text)] : [];
  const known = new Set(journal.entries.map(({ id }) => id));
  await appendTo(journal, [...contacts, ...screening.filter(({ id }) => !known.has(id))]);
}
