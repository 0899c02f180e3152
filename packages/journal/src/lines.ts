/** JSON Lines: one entry a line. Broken lines are reported, kept byte for byte, and do not count. */
import * as v from "valibot";
import { type Entry, type Kind, schemas, type UnknownEntry, unknownKind } from "./entry.ts";
import { type Fits, fitsOf } from "./fits.ts";
import { union } from "./union.ts";

// Both are part of the language's every home (browsers, workers, Node), though of no ECMAScript library.
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** What is wrong with an entry or a line: where, what was found, what would be accepted. Carries no words of the journal. */
export interface JournalProblem {
  /** Line in the file, from 1; 0 for an entry that is not in a file. */
  readonly line: number;
  /** The field, as a path such as "items.0.what"; empty for the whole line. */
  readonly field: string;
  readonly found: string;
  readonly accepted: string;
}

/** A journal as read from a file. */
export interface Journal {
  /** The entries of known kinds, each id once, in the order of the file. */
  readonly entries: readonly Entry[];
  /** Entries of kinds that this version does not know. */
  readonly unknown: readonly UnknownEntry[];
  readonly problems: readonly JournalProblem[];
  /** The lines that hold no entry, as they stand in the file: whoever writes the file anew must write them too. */
  readonly broken: readonly { readonly line: number; readonly bytes: Uint8Array }[];
}

export type Validated =
  | { readonly ok: true; readonly entry: Entry | UnknownEntry; readonly known: boolean }
  | { readonly ok: false; readonly problem: JournalProblem };

/** Fields that hold the person's own words (or the other's): their content never reaches a problem. */
const privateFields = /(^|\.)(text|note|what|place|trigger|where|theirName|theirPronouns)$/;

/** Says what was found without quoting anybody's words. */
function foundAt(field: string, value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string" && (privateFields.test(field) || value.length > 40)) {
    return `text of ${value.length} characters`;
  }
  return JSON.stringify(value);
}

const fits = new Map<string, Fits>(Object.entries(schemas).map(([kind, schema]) => [kind, fitsOf(schema)]));
const fitsUnknown = fitsOf(unknownKind);

/** Checks one value against the schema of its kind. Unknown fields pass; an unknown kind passes as such. */
export function validateEntry(value: unknown, line = 0): Validated {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const problem = {
      line,
      field: "",
      found: foundAt("", value),
      accepted: "an entry: an object with id, at and kind",
    };
    return { ok: false, problem };
  }
  const name = (value as { kind?: unknown }).kind;
  const known = typeof name === "string" && Object.hasOwn(schemas, name);
  // The value itself is kept, not a schema's copy: every field is carried through as it was written.
  const kept = { ok: true, entry: value as Entry | UnknownEntry, known } as const;
  if ((known ? fits.get(name)! : fitsUnknown)(value)) return kept;
  const schema = known ? schemas[name as Kind] : unknownKind;
  const result = v.safeParse(schema as typeof unknownKind, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return kept;
  const issue = result.issues[0];
  const field = v.getDotPath(issue) ?? "";
  return {
    ok: false,
    problem: { line, field, found: foundAt(field, issue.input), accepted: acceptedBy(schema, field, issue.message) },
  };
}

/** A field that is missing is reported by the object around it; what would be accepted is the field's to say. */
function acceptedBy(schema: { entries: object }, field: string, message: string): string {
  const own = (schema.entries as Record<string, { message?: unknown; pipe?: readonly { message?: unknown }[] }>)[field];
  if (message !== "an entry" || own === undefined) return message;
  const said = own.message ?? own.pipe?.[0]?.message;
  return typeof said === "string" ? said : `a ${field}`;
}

/**
 * Reads a journal. Never fails: what cannot be read stands in `problems` and `broken`.
 * @param bytes the file, UTF-8 (a byte order mark and CRLF are accepted), its text, or its lines where they stand apart.
 */
export function readJournal(bytes: Uint8Array | string | readonly string[]): Journal {
  const entries: Entry[] = [];
  const unknown: UnknownEntry[] = [];
  const problems: JournalProblem[] = [];
  const broken: { line: number; bytes: Uint8Array }[] = [];
  const unknownKinds = new Set<string>();

  /** `raw`: what stands in the file; undefined text: it is no UTF-8. */
  const readLine = (raw: Uint8Array | string, text: string | undefined, line: number): void => {
    const fail = (problem: JournalProblem): void => {
      problems.push(problem);
      broken.push({ line, bytes: typeof raw === "string" ? new TextEncoder().encode(raw) : raw });
    };
    if (text === undefined) {
      fail({ line, field: "", found: "bytes that are not UTF-8", accepted: "one entry as JSON in UTF-8" });
      return;
    }
    if (text.trim() === "") return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      fail({ line, field: "", found: "a line that is not JSON", accepted: "one entry as JSON" });
      return;
    }
    const checked = validateEntry(value, line);
    if (!checked.ok) {
      fail(checked.problem);
    } else if (checked.known) {
      entries.push(checked.entry as Entry);
    } else {
      unknown.push(checked.entry as UnknownEntry);
      const name = checked.entry.kind;
      if (!unknownKinds.has(name)) {
        unknownKinds.add(name);
        const accepted = `one of ${Object.keys(schemas).join(", ")}; the entry is kept and not read`;
        problems.push({ line, field: "kind", found: foundAt("kind", name), accepted });
      }
    }
  };

  // A lone surrogate has no UTF-8, so no file can hold it.
  const whole =
    typeof bytes === "string" ? bytes.toWellFormed() : bytes instanceof Uint8Array ? decoded(bytes) : undefined;
  if (whole !== undefined) {
    const from = whole.startsWith("\uFEFF") ? 1 : 0;
    eachLine(
      whole.length,
      from,
      (at) => whole.indexOf("\n", at),
      (start, end, line) => {
        const text = whole.slice(start, end);
        readLine(text, text, line);
      },
    );
  } else if (bytes instanceof Uint8Array) {
    // Some line is no UTF-8, so each is decoded by itself. Ten thousand calls of the decoder are a fifth of all reading.
    eachLine(
      bytes.length,
      byteOrderMark(bytes),
      (at) => bytes.indexOf(10, at),
      (start, end, line) => {
        const raw = bytes.subarray(start, end);
        readLine(raw, decoded(raw), line);
      },
    );
  } else if (typeof bytes !== "string") {
    bytes.forEach((line, index) => {
      const text = line.toWellFormed();
      readLine(text, text, index + 1);
    });
  }
  return { entries: union(entries), unknown: union(unknown), problems, broken };
}

/** Every line that is not empty, from `start` to the line end before `end`, with its number from 1. */
function eachLine(
  length: number,
  from: number,
  newline: (at: number) => number,
  read: (start: number, end: number, line: number) => void,
): void {
  let start = from;
  for (let line = 1; start < length; line += 1) {
    const found = newline(start);
    const end = found === -1 ? length : found;
    if (end > start) read(start, end, line);
    start = end + 1;
  }
}

const byteOrderMark = (data: Uint8Array): number => (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? 3 : 0);

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * One entry as a line of a journal, with its line end. Refuses an entry that breaks its schema.
 * U+2028 and U+2029 are escaped, so that no reader takes them for line ends.
 */
export function writeEntry(entry: unknown): { ok: true; line: string } | { ok: false; problem: JournalProblem } {
  const checked = validateEntry(entry);
  if (!checked.ok) return checked;
  const line = JSON.stringify(checked.entry).replace(/[\u2028\u2029]/g, (c) =>
    c === "\u2028" ? "\\u2028" : "\\u2029",
  );
  return { ok: true, line: `${line}\n` };
}
