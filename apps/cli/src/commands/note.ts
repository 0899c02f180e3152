import { existsSync } from "node:fs";
import { guide } from "@rekindle/guide";
import { type Entry, readJournal } from "@rekindle/journal";
import { shortAdvice } from "../advice-page.ts";
import { BadInput, type Command, type Io } from "../command.ts";
import { appendTo, openJournal } from "../import/append.ts";
import type { Ask } from "../interview/ask.ts";
import { Left } from "../interview/left.ts";
import { withAsk } from "../interview/with-ask.ts";
import { shownPath } from "../io.ts";
import { newId } from "../new-id.ts";
import { note } from "../note/note.ts";
import { newPage } from "../page.ts";
import { vaultOptions, vaultUsage } from "../vault/words.ts";
import { oneOperand, readWords } from "../words.ts";

const usage = `rekindle note JOURNAL, or ${vaultUsage} in place of JOURNAL`;

export const noteCommand: Command = {
  name: "note",
  summary: "writes down one thing that happened, asked for step by step, and says what it changes",
  usage,
  example: "rekindle note journal.jsonl",
  async run(words, io) {
    const { values, positionals } = readWords(words, vaultOptions, usage);
    const { vault: file } = values;
    if (file === undefined) {
      const place = await inFile(oneOperand(positionals, "JOURNAL", usage));
      return withAsk(io, (ask) => write(ask, place, io));
    }
    if (positionals.length > 0) throw new BadInput("a journal and --vault were given; accepted: one of them");
    const { tellDamage, valueIn, withVault } = await import("../vault/open.ts");
    // Opened before the first question: a passphrase that is wrong must not cost the answers.
    return withVault(file, values, async (vault) => {
      const reading = valueIn(file, await vault.read());
      tellDamage(file, reading, io);
      const place: Place = {
        name: `--vault ${shownPath(file)}`,
        entries: readJournal(reading.lines.join("\n")).entries,
        async add(entries) {
          valueIn(file, await vault.append(entries.map((entry) => ({ ...entry }))));
        },
      };
      return withAsk(io, (ask) => write(ask, place, io));
    });
  },
};

/** A journal that is added to. */
export interface Place {
  /** What it is called by in a command. */
  readonly name: string;
  readonly entries: readonly Entry[];
  /** Adds all of them or none. */
  add(entries: readonly Entry[]): Promise<void>;
}

async function inFile(path: string): Promise<Place> {
  if (path === "-")
    throw new BadInput("note adds to a journal in a file, not to standard input; accepted: the path of a journal");
  // A path with a slip of the finger must not become a second journal without what is known.
  if (!existsSync(path))
    throw new BadInput(
      `${shownPath(path)}: there is no such journal; accepted: a journal, such as rekindle begin makes`,
    );
  const journal = await openJournal(path);
  return { name: shownPath(path), entries: journal.entries, add: (entries) => appendTo(journal, entries) };
}

/** The whole conversation; leaving it at any point writes nothing. */
export async function write(ask: Ask, place: Place, io: Io): Promise<number> {
  const { name, entries } = place;
  const now = io.now();
  const made = await note(ask, entries, now, newId).catch((error: unknown) => {
    if (error instanceof Left) return undefined;
    throw error;
  });
  if (!made) {
    io.out("Nothing was written.\n");
    return 0;
  }
  await place.add(made);
  const page = newPage(io);
  page.say(["Written down.", ...wordsFor(made)].join(" "));
  io.out(`\n${page.text()}\n${shortAdvice(guide([...entries, ...made], now), io)}`);
  io.out(`\nMore: npx rekindle advise ${name}\n`);
  return 0;
}

/** What is said once of two things that are hard to say. */
function wordsFor(made: readonly Entry[]): readonly string[] {
  if (made.some(({ kind }) => kind === "look"))
    return ["Noted, without blame. It usually hurts for longer than it helps. Mute is easier than willpower."];
  if (made.some((entry) => entry.kind === "encounter" && entry.how === "staged"))
    return [
      "Thank you for saying so. Being waited for frightens people, even by somebody who means well.",
      "Please do not go there for a while, and do not explain it to them.",
    ];
  return [];
}
