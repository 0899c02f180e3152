import { type Measures, measure } from "../figures/measures.ts";
import { categories, countStyle } from "../figures/style.ts";
import type { Channel, ImportedMessage } from "../model.ts";
import { BoundarySearch, type BoundarySentence } from "./boundaries.ts";
import { Merge, messageKey } from "./merge.ts";
import type { Side, Sides } from "./sides.ts";

/** What of a message counts here: writing (also a photo, a sticker, something taken back), a call, a call not taken, a voice mail. */
export type Act = "wrote" | "call" | "missed-call" | "voicemail";
const acts: readonly Act[] = ["wrote", "call", "missed-call", "voicemail"];
/** A byte holds what a message was: its act, whether it was taken back, its channel. */
const actBits = 3;
const deletedBit = 4;
const channelShift = 3;

export interface Row {
  readonly ts: number;
  readonly side: Side;
  readonly act: Act;
  /** What a written message counts as in the journal. */
  readonly channel: Channel;
  /** It was taken back: it reached them, and nothing of it is known. */
  readonly deleted: boolean;
  readonly measures: Measures;
  /** Nine counts of small words for every message (figures/style.ts); those of this one start at `styleAt`. */
  readonly styles: Uint8Array;
  readonly styleAt: number;
  readonly text: string | undefined;
}

/**
 * One conversation with nothing kept of a message but when, who, how and how long: 35 bytes each, so that a million fit on a
 * phone. Sentences that may be a boundary are set aside for the person; other texts are kept only where the person chose so.
 */
export class Transcript {
  readonly #keepText: boolean;
  readonly #search = new BoundarySearch();
  #length = 0;
  #ts = new Float64Array(1024);
  #author = new Uint16Array(1024);
  #what = new Uint8Array(1024);
  #words = new Uint16Array(1024);
  #letters = new Uint32Array(1024);
  #marks = new Uint8Array(1024);
  #keys = new Float64Array(1024);
  #styles = new Uint8Array(1024 * categories.length);
  readonly #texts = new Map<number, string>();
  readonly #authors = new Map<string, number>();
  readonly #channels: Channel[] = [];
  #inOrder = true;
  #minutes = false;

  constructor(keepText = false) {
    this.#keepText = keepText;
  }

  get length(): number {
    return this.#length;
  }

  /** The clock of the file shows no seconds: waits are known to half a minute. */
  get toTheMinute(): boolean {
    return this.#minutes;
  }

  /** Takes a message. `channel` is the importer's. Lines of the app and reactions are passed over. */
  add(message: ImportedMessage, channel: Channel): void {
    const { kind, author, text } = message;
    if (kind === "system" || kind === "reaction" || author === null) return;
    const index = this.#next(message.ts);
    // The owner of a file may have many names in it (numbers, addresses); where it says so itself, they are one.
    const name = message.fromMe === true ? ownerName : author;
    const who = this.#who(name);
    this.#author[index] = who;
    const act = kind === "call" || kind === "missed-call" || kind === "voicemail" ? kind : "wrote";
    const taken = kind === "deleted" ? deletedBit : 0;
    this.#what[index] = acts.indexOf(act) | taken | (this.#channel(message.channel ?? channel) << channelShift);
    if (message.tsPrecision === "min" || message.tsPrecision === "day") this.#minutes = true;
    this.#keys[index] = messageKey(message);
    if (text === undefined || act !== "wrote" || kind === "deleted") return;
    const lower = text.toLowerCase();
    const { words, letters, marks } = measure(text, lower);
    this.#words[index] = Math.min(words, 0xffff);
    this.#letters[index] = letters;
    this.#marks[index] = marks;
    countStyle(lower, this.#styles, index * categories.length);
    if (message.fromMe !== true)
      this.#search.look(text, lower, { author: who, ts: message.ts, channel: message.channel ?? channel });
    if (this.#keepText) this.#texts.set(index, copied(text));
  }

  /** Takes over another export of the same conversation; returns how many of its messages were here already. */
  absorb(other: Transcript): number {
    const merge = new Merge();
    for (let index = 0; index < this.#length; index++) merge.add(this.#keys[index]!);
    merge.nextSource();
    const names = [...other.#authors.keys()].map((name) => this.#who(name));
    let duplicates = 0;
    for (let from = 0; from < other.#length; from++) {
      if (!merge.add(other.#keys[from]!)) {
        duplicates++;
        continue;
      }
      const index = this.#next(other.#ts[from]!);
      this.#author[index] = names[other.#author[from]!]!;
      const what = other.#what[from]!;
      this.#what[index] =
        (what & (actBits | deletedBit)) | (this.#channel(other.#channels[what >> channelShift]!) << channelShift);
      const style = from * categories.length;
      this.#styles.set(other.#styles.subarray(style, style + categories.length), index * categories.length);
      this.#words[index] = other.#words[from]!;
      this.#letters[index] = other.#letters[from]!;
      this.#marks[index] = other.#marks[from]!;
      this.#keys[index] = other.#keys[from]!;
      const text = other.#texts.get(from);
      if (text !== undefined) this.#texts.set(index, text);
    }
    this.#search.absorb(other.#search, names);
    this.#minutes ||= other.#minutes;
    return duplicates;
  }

  /** The rows of the two sides by time; of two at one moment the one that came first in the file. */
  *rows(sides: Sides): Generator<Row> {
    const sideOf = this.#sides(sides);
    const order = this.#inOrder ? undefined : this.#order();
    for (let step = 0; step < this.#length; step++) {
      const index = order ? order[step]! : step;
      const side = sideOf[this.#author[index]!];
      if (side === undefined) continue;
      const what = this.#what[index]!;
      yield {
        ts: this.#ts[index]!,
        side,
        act: acts[what & actBits]!,
        channel: this.#channels[what >> channelShift]!,
        deleted: (what & deletedBit) !== 0,
        styles: this.#styles,
        styleAt: index * categories.length,
        measures: { words: this.#words[index]!, letters: this.#letters[index]!, marks: this.#marks[index]! },
        text: this.#texts.get(index),
      };
    }
  }

  /** What they wrote that may be a boundary, in the order of the file. */
  boundaries(sides: Sides): BoundarySentence[] {
    const sideOf = this.#sides(sides);
    return this.#search.found
      .filter(({ author }) => sideOf[author] === "them")
      .map(({ ts, channel, weight, sentence }) => ({ ts, channel, weight, sentence }));
  }

  #next(ts: number): number {
    const index = this.#length++;
    if (index === this.#ts.length) this.#grow();
    this.#ts[index] = ts;
    if (index > 0 && ts < this.#ts[index - 1]!) this.#inOrder = false;
    return index;
  }

  #who(name: string): number {
    const known = this.#authors.get(name);
    if (known !== undefined) return known;
    // A name is cut from a chunk of the file; copied, it lets that go.
    const who = this.#authors.size;
    this.#authors.set(copied(name), who);
    return who;
  }

  #sides(sides: Sides): (Side | undefined)[] {
    return [...this.#authors.keys()].map((name) =>
      name === ownerName || sides.me.has(name) ? "me" : sides.them.has(name) ? "them" : undefined,
    );
  }

  #order(): Uint32Array {
    const ts = this.#ts;
    return Uint32Array.from({ length: this.#length }, (_, index) => index).sort(
      (one, other) => ts[one]! - ts[other]! || one - other,
    );
  }

  #channel(channel: Channel): number {
    const place = this.#channels.indexOf(channel);
    return place < 0 ? this.#channels.push(channel) - 1 : place;
  }

  #grow(): void {
    this.#ts = grown(this.#ts, Float64Array);
    this.#author = grown(this.#author, Uint16Array);
    this.#what = grown(this.#what, Uint8Array);
    this.#words = grown(this.#words, Uint16Array);
    this.#letters = grown(this.#letters, Uint32Array);
    this.#marks = grown(this.#marks, Uint8Array);
    this.#keys = grown(this.#keys, Float64Array);
    this.#styles = grown(this.#styles, Uint8Array);
  }
}

/** No name in a file can hold a line end and a NUL. */
const ownerName = "\0\nowner";

/** A string of its own: a slice keeps the whole chunk alive from which it was cut. */
const copied = (text: string) => text.split("").join("");

function grown<T extends { set(from: T): void; readonly length: number }>(from: T, make: new (length: number) => T): T {
  const more = new make(from.length * 2);
  more.set(from);
  return more;
}
