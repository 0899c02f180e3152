import { type Bytes, fromHex, fromU32, fromUtf8, joined, toHex, toU32, toUtf8 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { Failed } from "./result.ts";
import { open, seal } from "./seal.ts";

/** Entries by id. Each line is canonical JSON and so holds no line break. */
export type Lines = ReadonlyMap<string, string>;

const idLength = 16;
const named = (keys: Keys, type: "entry" | "pack", name: string) => `${type}/${keys.id}/${name}`;

export const sealEntry = (keys: Keys, id: string, line: string): Bytes =>
  seal(keys.entry, named(keys, "entry", id), toUtf8(line));

export const openEntry = (keys: Keys, id: string, bytes: Uint8Array): string =>
  fromUtf8(open(keys.entry, named(keys, "entry", id), bytes));

/** Many entries under one seal: opening 100,000 takes a fifth of the time, and a third of the space. */
export function sealPack(keys: Keys, name: string, lines: Lines): Bytes {
  const ids = fromHex([...lines.keys()].join(""));
  const body = joined(toU32(lines.size), ids, toUtf8([...lines.values()].join("\n")));
  const sealed = seal(keys.pack, named(keys, "pack", name), body);
  body.fill(0);
  return sealed;
}

export function openPack(keys: Keys, name: string, bytes: Uint8Array): Lines {
  const body = open(keys.pack, named(keys, "pack", name), bytes);
  const end = 4 + fromU32(body, 0) * idLength;
  const ids = toHex(body.subarray(4, end));
  const texts = fromUtf8(body.subarray(end)).split("\n");
  if (body.length < end || texts.length * idLength * 2 !== ids.length) throw new Failed("damaged");
  const lines = new Map<string, string>();
  for (const [i, text] of texts.entries()) lines.set(ids.slice(i * 32, i * 32 + 32), text);
  return lines;
}
