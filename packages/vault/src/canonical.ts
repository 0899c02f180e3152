import type { EntryInput } from "./api.ts";
import { toUtf8 } from "./bytes.ts";
import { Failed } from "./result.ts";

/** Longest entry, and longest name and text of a value, in bytes: a sealed one stays below the relay's 64 KiB. */
export const longest = 64_000;

/** Deeper nesting than any journal has; keeps hostile input from exhausting the stack. */
const deepest = 64;

/** Kinds that begin so are the vault's own and never given out. */
const ownKind = "vault/";

/**
 * JSON by RFC 8785: sorted keys, no spaces, so that the same entry always has the same id. One departure: a lone
 * surrogate (half an emoji, cut by some other app) is kept as `\udXXX` instead of being refused.
 */
export function canonical(value: unknown, depth = 0): string {
  if (depth > deepest) throw new Failed("not-an-entry");
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`;
  if (typeof value !== "object") throw new Failed("not-an-entry");
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key], depth + 1)}`)
    .join(",")}}`;
}

/** The canonical line of an entry, or `not-an-entry` / `too-large`. */
export function entryLine(input: EntryInput): string {
  let entry: unknown = input;
  if (typeof input === "string") {
    try {
      entry = JSON.parse(input);
    } catch {
      throw new Failed("not-an-entry");
    }
  }
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) throw new Failed("not-an-entry");
  const { id, kind } = entry as Record<string, unknown>;
  const reserved = typeof kind === "string" && kind.startsWith(ownKind);
  if (typeof id !== "string" || id === "" || reserved) throw new Failed("not-an-entry");
  const line = canonical(entry);
  if (line.length > longest || toUtf8(line).length > longest) throw new Failed("too-large");
  return line;
}

/** The vault's own entry that names what was erased, by keyed ids in hex; sorted, so that two copies write the same. */
export const eraseLine = (ids: readonly string[]): string =>
  canonical({ ids: [...ids].sort(), kind: `${ownKind}erase` });

/** The ids that an erase entry names, or undefined for every other line. */
export function erasedBy(line: string): readonly string[] | undefined {
  if (!line.startsWith('{"ids":[')) return undefined;
  const { ids, kind } = JSON.parse(line) as { ids: readonly string[]; kind?: unknown };
  return kind === `${ownKind}erase` ? ids : undefined;
}
