import type { ImportedMessage } from "../model.ts";
import { fingerprint } from "./ids.ts";

const minute = 60_000;

const kinds = new Map<string, number>();

/**
 * What makes two messages the same one: kind, text, and the minute, for another export of the chat may not have seconds. No name, for
 * names are those of one phone's contacts.
 */
export function messageKey({ ts, kind, text = "" }: ImportedMessage): number {
  let number = kinds.get(kind);
  if (number === undefined) {
    number = fingerprint(kind) | 0;
    kinds.set(kind, number);
  }
  return fingerprint(text.normalize("NFC").trim(), (Math.floor(ts / minute) ^ number) | 0);
}

/**
 * Joins exports of one conversation. Within an export equal messages in one minute are legal; between exports they are the same ones.
 * So of each message as many are kept as the export that has most of them holds: neither the union nor the sum.
 */
export class Merge {
  readonly #kept = new Map<number, number>();
  #source = new Map<number, number>();

  /** Call before the messages of each export. */
  nextSource(): void {
    this.#source = new Map();
  }

  /** True where the message of this key is new. */
  add(key: number): boolean {
    const here = (this.#source.get(key) ?? 0) + 1;
    this.#source.set(key, here);
    if (here <= (this.#kept.get(key) ?? 0)) return false;
    this.#kept.set(key, here);
    return true;
  }
}
