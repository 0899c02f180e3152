/**
 * A journal in plain words, for examples, tests and documents (the journal on disk is JSON Lines):
 *
 *     zone Europe/Berlin
 *     2026-01-10 breakup them
 *     2026-01-12 22:40 contact me text #late
 *     2026-02-01 contact them call answered
 *     2026-02-02 belongings items="coats, a clock!"
 *     today 2026-02-20 10:00
 *
 * A bare word fills the field that knows it; `name=value` fills the others; `#word` is the id. A thing with `!` is needed.
 */
import { Temporal } from "temporal-polyfill";
import { type Entry, type Kind, schemas } from "./entry.ts";
import { validateEntry } from "./lines.ts";

/** @throws on a line that is not in the notation: it is written by us, so a fault in it is a bug. */
export function readNotation(source: string): { entries: Entry[]; now: string } {
  let zone = "Europe/Berlin";
  let now: string | undefined;
  const entries: Entry[] = [];
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    if (line === "" || line.startsWith("//")) continue;
    const words = line.match(/[^\s"=]+="[^"]*"|\S+/g) ?? [];
    if (words[0] === "zone") {
      zone = words[1]!;
    } else if (words[0] === "today") {
      now = at(words[1]!, words[2] ?? "10:00", zone);
    } else {
      const timed = /^\d\d:\d\d/.test(words[1] ?? "");
      const [name, ...rest] = words.slice(timed ? 2 : 1);
      entries.push(
        readWords(line, name as Kind, rest, at(words[0]!, timed ? words[1]! : "12:00", zone), entries.length),
      );
    }
  }
  if (now === undefined) throw new Error("the notation needs a line such as: today 2026-02-20");
  return { entries, now };
}

const at = (date: string, time: string, zone: string): string =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toString();

function readWords(line: string, kind: Kind, words: readonly string[], moment: string, index: number): Entry {
  const schema = schemas[kind];
  if (!schema) throw new Error(`no such kind of entry: ${line}`);
  const fields: Record<string, unknown> = { id: `e${String(index + 1).padStart(3, "0")}`, at: moment, kind };
  for (const word of words) {
    const equals = word.indexOf("=");
    if (word.startsWith("#")) fields.id = word.slice(1);
    else if (equals > 0) fields[word.slice(0, equals)] = readValue(word.slice(0, equals), word.slice(equals + 1));
    else fields[fieldThatKnows(schema.entries, word, line)] = isFlag(schema.entries, word) ? true : word;
  }
  const checked = validateEntry(fields);
  if (!checked.ok) throw new Error(`${line}: ${checked.problem.field} wants ${checked.problem.accepted}`);
  return checked.entry as Entry;
}

function readValue(name: string, written: string): unknown {
  const value = written.replace(/^"|"$/g, "");
  if (name === "items") {
    return value
      .split(",")
      .map((thing) => thing.trim())
      .filter((thing) => thing !== "")
      .map((thing) => (thing.endsWith("!") ? { what: thing.slice(0, -1), needed: true } : { what: thing }));
  }
  if (name === "ties") return value.split(",");
  if (value === "true" || value === "false") return value === "true";
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

type Fields = Record<
  string,
  { type?: string; options?: readonly string[]; wrapped?: { type?: string; options?: readonly string[] } }
>;
const inner = (fields: unknown, name: string) => {
  const field = (fields as Fields)[name];
  return field?.wrapped ?? field;
};
const isFlag = (fields: unknown, word: string): boolean => inner(fields, word)?.type === "boolean";

function fieldThatKnows(fields: unknown, word: string, line: string): string {
  if (isFlag(fields, word)) return word;
  const name = Object.keys(fields as Fields).find((field) => inner(fields, field)?.options?.includes(word));
  if (name === undefined) throw new Error(`no field knows the word "${word}": ${line}`);
  return name;
}
