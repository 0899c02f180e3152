import { guide } from "@rekindle/guide";
import { type Entry, takesADay } from "@rekindle/journal";
import { shortAdvice } from "../advice-page.ts";
import { BadInput, type Command, type Io } from "../command.ts";
import type { Ask } from "../interview/ask.ts";
import { Left } from "../interview/left.ts";
import { withAsk } from "../interview/with-ask.ts";
import { keptDocument } from "../kept-document.ts";
import { textFrom } from "../message-input.ts";
import { newId } from "../new-id.ts";
import { entriesGiven } from "../note/given.ts";
import { note } from "../note/note.ts";
import { type Place, placeInFile, withPlaceInVault } from "../note/place.ts";
import { newPage } from "../page.ts";
import { vaultOptions, vaultUsage } from "../vault/words.ts";
import { nowFrom, oneOperand, readWords } from "../words.ts";

const usage = `rekindle note JOURNAL [--now T] [--json], or ${vaultUsage} in place of JOURNAL; with --json entries as JSON on standard input, id and at may be left out`;
const options = { ...vaultOptions, now: { type: "string" }, json: { type: "boolean" } } as const;

export const noteCommand: Command = {
  name: "note",
  summary: "writes down one thing that happened, or takes an entry back, asked for step by step; says what it changes",
  usage,
  example: "rekindle note journal.jsonl",
  async run(words, io) {
    const { values, positionals } = readWords(words, options, usage);
    const now = nowFrom(values.now, io);
    const work = (place: Place) =>
      values.json ? writeGiven(place, now, io) : withAsk(io, (ask) => write(ask, place, now, io));
    const { vault: file } = values;
    if (file === undefined) return work(await placeInFile(oneOperand(positionals, "JOURNAL", usage)));
    if (positionals.length > 0) throw new BadInput("a journal and --vault were given; accepted: one of them");
    return withPlaceInVault(file, values, io, work);
  },
};

/** Entries from standard input, all of them or none. */
async function writeGiven(place: Place, now: string, io: Io): Promise<number> {
  const made = entriesGiven(await textFrom("-", io), place.entries, now, newId);
  await place.add(made);
  io.out(keptDocument({ ...place, made, entries: [...place.entries, ...made] }, now));
  return 0;
}

/** The whole conversation; leaving it at any point writes nothing. */
export async function write(
  ask: Ask,
  place: Pick<Place, "name" | "entries" | "add">,
  now: string,
  io: Io,
): Promise<number> {
  const { name, entries } = place;
  const made = await note(ask, entries, now, newId).catch((error: unknown) => {
    if (error instanceof Left) return undefined;
    throw error;
  });
  if (!made || "said" in made) {
    const page = newPage(io);
    page.say([...(made ? [made.said] : []), "Nothing was written."].join(" "));
    io.out(page.text());
    return 0;
  }
  await place.add(made);
  const page = newPage(io);
  page.say(["Written down.", ...wordsFor(made, entries)].join(" "));
  io.out(`\n${page.text()}\n${shortAdvice(guide([...entries, ...made], now), io)}`);
  io.out(`\nMore: npx rekindle advise ${name}\n`);
  return 0;
}

/** What is said once of what is hard to say, and of what was taken back. */
function wordsFor(made: readonly Entry[], entries: readonly Entry[]): readonly string[] {
  if (made.some(({ kind }) => kind === "look"))
    return ["Noted, without blame. It usually hurts for longer than it helps. Mute is easier than willpower."];
  if (made.some((entry) => entry.kind === "encounter" && entry.how === "staged"))
    return [
      "Thank you for saying so. Being waited for frightens people, even by somebody who means well.",
      "Please do not go there for a while, and do not explain it to them.",
    ];
  const back = made.find((entry) => entry.kind === "retraction");
  const target = back && entries.find(({ id }) => id === back.entry);
  if (!target) return [];
  if (target.kind === "retraction") return ["It counts again."];
  return [
    takesADay(target) ? "Taken back. It still counts for 24 hours." : "Taken back. It no longer counts.",
    "It stays in the file, and you can undo this.",
  ];
}
