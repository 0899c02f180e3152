/** Entries that a script gives, as JSON: checked whole before any of them is kept. */
import { neverKept, signs, speaksOfWatching } from "@rekindle/guide/library";
import { type Entry, kinds, readMoment, validateEntry } from "@rekindle/journal";
import { BadInput } from "../command.ts";
import { plainLine, safeJson } from "../words.ts";

/**
 * @param text one entry as JSON, a list of them, or one a line. `id` and `at` may be left out: a fresh id, and now.
 * @param entries the journal so far. @param now an RFC 9557 string. @param newId makes a fresh id.
 * @throws BadInput that says which entry, which field, what was found and what is accepted, and quotes nobody's words.
 */
export function entriesGiven(
  text: string,
  entries: readonly Entry[],
  now: string,
  newId: () => string,
): readonly Entry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const made = valuesIn(text).map((value, index) => {
    const refuse = (field: string, found: string, accepted: string) =>
      new BadInput(
        plainLine(`entry ${index + 1}${field === "" ? "" : `, ${field}`}: found ${found}; accepted: ${accepted}`),
      );
    const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
    const checked = validateEntry(fields ? { id: newId(), at: now, ...fields } : value);
    if (!checked.ok) throw refuse(checked.problem.field, checked.problem.found, checked.problem.accepted);
    if (!checked.known) throw refuse("kind", safeJson(checked.entry.kind), `one of ${kinds.join(", ")}`);
    const entry = checked.entry as Entry;
    if (known.has(entry.id)) throw refuse("id", "one that another entry has", "a new id, or none: one is made");
    if (readMoment(entry.at)!.ms > readMoment(now)!.ms)
      throw refuse("at", "a time that lies ahead", `a time until now, ${now}`);
    const wrong = wrongIn(entry, (id) => known.get(id));
    if (wrong) throw refuse(...wrong);
    known.set(entry.id, entry);
    return entry;
  });
  if (made.length === 0)
    throw new BadInput('standard input holds no entry; accepted: JSON such as {"kind":"mood","level":3}, one a line');
  return made;
}

function valuesIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    return text.split(/\r?\n/).flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch {
        throw new BadInput(
          `line ${index + 1} of standard input is no JSON; accepted: an entry such as {"kind":"mood","level":3}, one a line`,
        );
      }
    });
  }
}

const signsKept = signs.map(({ id }) => id).filter((id) => !neverKept.has(id));

type Wrong = readonly [field: string, found: string, accepted: string];

/** What the schema alone cannot see: what an entry names must be there, and what is never kept is not kept here either. */
function wrongIn(entry: Entry, find: (id: string) => Entry | undefined): Wrong | undefined {
  const names = (field: string, id: string | undefined, accepted: string, fits: (found: Entry) => boolean) =>
    id === undefined || (find(id) && fits(find(id)!))
      ? undefined
      : ([field, "an id of no such entry", accepted] as const);
  const theirs = (found: Entry) => found.kind === "contact" && found.from === "them";
  switch (entry.kind) {
    case "retraction":
      return wrongRetraction(entry, find);
    case "contact":
      return names("replyTo", entry.replyTo, "the id of a contact of theirs", theirs);
    case "plan":
      return names("replaces", entry.replaces, "the id of a plan", ({ kind }) => kind === "plan");
    case "boundary": {
      if (entry.lifted !== true) return undefined;
      const needed = entry.by === undefined && (entry.ask === "no-contact" || entry.ask === "space");
      const accepted = "the id of the contact of theirs in which they took it back";
      return needed ? ["by", "nothing", accepted] : names("by", entry.by, accepted, theirs);
    }
    case "occasion":
      return speaksOfWatching(entry.what)
        ? ["what", "words of where they are, photos or posts", "the day and its name alone"]
        : undefined;
    case "sign":
      if (!signsKept.includes(entry.sign)) return ["sign", safeJson(entry.sign), `one of ${signsKept.join(", ")}`];
      return names("occasion", entry.occasion, "the id of a contact, an encounter or a meeting", ({ kind }) =>
        ["contact", "encounter", "meeting"].includes(kind),
      );
    default:
      return undefined;
  }
}

function wrongRetraction(
  entry: Extract<Entry, { kind: "retraction" }>,
  find: (id: string) => Entry | undefined,
): Wrong | undefined {
  const target = find(entry.entry);
  if (!target) return ["entry", "an id of no such entry", "the id of an entry of this journal"];
  if (target.kind === "screening")
    return ["entry", "the safety question", "a new screening entry: answering the question anew changes it"];
  const reason = (entry as { readonly note?: unknown }).note;
  const needsReason = (target.kind === "boundary" && target.lifted !== true) || target.kind === "concern";
  if (needsReason && (typeof reason !== "string" || reason.trim() === ""))
    return ["note", "nothing", "a reason: what the mistake was. Only they take back what they asked for"];
  return undefined;
}
