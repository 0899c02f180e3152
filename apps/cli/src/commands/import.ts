import { guide } from "@rekindle/guide";
import type { ImportedEntry } from "@rekindle/imports";
import { countedEntries, type Entry, writeMoment } from "@rekindle/journal";
import type { Command, Io } from "../command.ts";
import { type Goal, goalInFile, goalInVault, nowhere } from "../import/goal.ts";
import { importPage } from "../import/page.ts";
import { type Chosen, readFor } from "../import/read.ts";
import { type ImportWords, importWords, usage } from "../import/words.ts";
import { type Ask, askPerson } from "../interview/ask.ts";
import { Left } from "../interview/left.ts";
import { safeJson } from "../words.ts";

export const importCommand: Command = {
  name: "import",
  summary: "reads a chat export: contacts into the journal, and how contact between you really went",
  usage,
  example: 'rekindle import "WhatsApp Chat with Ben.zip" --me Ana --to journal.jsonl',
  async run(given, io) {
    const words = importWords(given, io);
    const { to, vault: file } = words;
    if (file === undefined) return importInto(to === undefined ? nowhere : await goalInFile(to), words, io);
    const { withVault } = await import("../vault/open.ts");
    // The vault first: the passphrase may be the first line of standard input, and the export what follows.
    return withVault(file, words.open, async (vault) => importInto(await goalInVault(file, vault, io), words, io));
  },
};

/** One greeting, however many questions follow; none where nobody is there to answer, or a program reads. */
function questions(words: ImportWords, io: Io): (() => Promise<Ask>) | undefined {
  if (!io.interactive || words.json || words.file === "-") return undefined;
  let asked: Promise<Ask> | undefined;
  return () => (asked ??= askPerson());
}

async function importInto(goal: Goal, words: ImportWords, io: Io): Promise<number> {
  try {
    return await importFor(goal, words, io, questions(words, io));
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    io.out("Nothing was written.\n");
    return 0;
  }
}

/** `ask` reaches the person, where there is one. Throws Left where they leave a question; nothing was written then. */
export async function importFor(
  goal: Goal,
  words: ImportWords,
  io: Io,
  ask: (() => Promise<Ask>) | undefined,
): Promise<number> {
  const { entries, name } = goal;
  const counted = countedEntries(entries, words.now.ms).map(({ entry }) => entry);
  const zone = words.zone ?? zoneOf(counted) ?? words.now.zone;
  // Contact is not to be weighed where it is not wanted or not safe.
  const figures = guide(counted, words.now.text).step !== "protected";
  const chosen = await readFor(words, { zone, journal: entries, figures }, io, ask);
  const found = chosen.reading.entries();
  const added = await goal.add(found);
  const leftOut = contactsIn(found) - contactsIn(added);
  io.out(
    words.json
      ? `${safeJson(document(chosen, added, zone), 2)}\n`
      : importPage({ ...chosen, zone, to: name, leftOut, keepText: words.keepText }, io),
  );
  return 0;
}

const contactsIn = (entries: readonly ImportedEntry[]): number =>
  entries.filter(({ kind }) => kind === "contact").length;

/** The document of the contract. Names are data: `safeJson` escapes what a terminal would act on. */
function document({ reading, survey, preview }: Chosen, added: readonly ImportedEntry[], zone: string) {
  const moment = (ts: number | null) => (ts === null ? null : writeMoment(ts, zone));
  return {
    format: preview.format,
    messages: preview.messages,
    participants: preview.participants.map(({ name, messages, side }) => ({ name, messages, me: side === "me" })),
    first: moment(preview.first),
    last: moment(preview.last),
    skipped: [
      ...reading.reports.flatMap(({ skips }) =>
        skips.map(({ line, path, reason }) =>
          line === undefined ? { path, reason } : { line, ...(path === undefined ? {} : { path }), reason },
        ),
      ),
      ...survey.unread.map(({ name, failure: { code } }) => ({ path: name, reason: code })),
    ],
    contacts: contactsIn(added),
    figures: preview.figures,
  };
}

function zoneOf(entries: readonly Entry[]): string | undefined {
  return entries.findLast((entry) => entry.kind === "profile" && entry.timeZone !== undefined)?.timeZone as
    | string
    | undefined;
}
