import type { Limits } from "../model.ts";
import { ItemBatch, tooDeep } from "./batch.ts";
import { ElementScan } from "./element.ts";
import type { JsonHandler, JsonScalar } from "./handler.ts";
import { comma, isBlank, quote, stringEnd, wordEnd } from "./tokens.ts";

interface Frame {
  readonly object: boolean;
  readonly mode: "items" | "pass" | "into";
  key: string | undefined;
  index: number;
}

/** An element larger than this is no message. */
const longestItem = 16 * 2 ** 20;
/** A key or value outside the lists that is longer than this is passed over. */
const longestToken = 2 ** 20;

/**
 * Cuts a JSON document into the elements of its long arrays while it comes in, and parses those with `JSON.parse`, many at once: as
 * fast as parsing the whole, in the memory of one batch. It is lenient between the elements (stray commas, cut ends) and strict in
 * them. Object keys outside the lists may repeat; ids beyond 2^53 inside elements are as exact as `JSON.parse` makes them.
 */
export class JsonSlicer {
  readonly #handler: JsonHandler;
  readonly #limits: Limits;
  readonly #decoder = new TextDecoder();
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  readonly #stack: Frame[] = [];
  readonly #path: (string | number)[] = [];
  #started = false;
  /** Byte order mark and the bytes before the first bracket have been passed. */
  #ended = false;

  // The element being scanned, also across chunks.
  #itemAt = -1;
  readonly #element = new ElementScan();
  #dropped = false;
  // Elements found and not yet given away.
  readonly #batch = new ItemBatch();

  constructor(handler: JsonHandler, limits: Limits) {
    this.#handler = handler;
    this.#limits = limits;
  }

  /** True once the outermost bracket was closed: false at the end means that the document was cut. */
  get ended(): boolean {
    return this.#ended;
  }

  /** True where anything that looks like JSON was seen. */
  get started(): boolean {
    return this.#started;
  }

  push(chunk: Uint8Array): void {
    const from = this.#itemAt >= 0 ? this.#itemAt : this.#at;
    const kept = this.#bytes.subarray(from);
    if (kept.length === 0) this.#bytes = chunk;
    else {
      this.#bytes = new Uint8Array(kept.length + chunk.length);
      this.#bytes.set(kept);
      this.#bytes.set(chunk, kept.length);
    }
    this.#at -= from;
    if (this.#itemAt >= 0) this.#itemAt = 0;
    this.#work();
  }

  #work(): void {
    for (;;) {
      const frame = this.#stack.at(-1);
      const before = this.#at;
      const go = frame && !frame.object && frame.mode !== "into" ? this.#list(frame) : this.#step(frame);
      if (!go || (this.#at === before && this.#stack.at(-1) === frame)) break;
    }
    this.#give();
    // What is scanned is let go, but for the element or token in work.
    const from = this.#itemAt >= 0 ? this.#itemAt : this.#at;
    if (this.#dropped) {
      this.#bytes = new Uint8Array(0);
      this.#at = 0;
    } else if (from > 0) {
      this.#bytes = this.#bytes.subarray(from);
      this.#at -= from;
      if (this.#itemAt >= 0) this.#itemAt = 0;
    }
  }

  /** One token outside the lists. False where it is not all there yet. */
  #step(frame: Frame | undefined): boolean {
    const bytes = this.#bytes;
    while (
      this.#at < bytes.length &&
      (isBlank(bytes[this.#at]!) || bytes[this.#at] === comma || bytes[this.#at] === 58)
    )
      this.#at++;
    if (!frame && !this.#started) while (this.#at < bytes.length && bytes[this.#at]! > 0x7f) this.#at++;
    const byte = bytes[this.#at];
    if (byte === undefined || this.#ended) {
      this.#at = bytes.length;
      return false;
    }
    if (byte === 125 || byte === 93) {
      this.#at++;
      this.#pop();
      return true;
    }
    if (byte === 123 || byte === 91) {
      this.#at++;
      this.#open(byte === 123);
      return true;
    }
    const end = byte === quote ? stringEnd(bytes, this.#at) : wordEnd(bytes, this.#at);
    if (end < 0) {
      if (bytes.length - this.#at > longestToken) throw tooDeep();
      return false;
    }
    const text = this.#decoder.decode(bytes.subarray(this.#at, end));
    this.#at = end;
    if (!frame) {
      // A word where a document should start: no JSON.
      this.#ended = true;
      return false;
    }
    let value: JsonScalar | undefined;
    try {
      value = JSON.parse(text) as JsonScalar;
    } catch {
      value = undefined;
    }
    if (frame.object && frame.key === undefined) {
      frame.key = typeof value === "string" ? value : text;
      return true;
    }
    if (value !== undefined) {
      this.#path.push(frame.object ? frame.key! : frame.index);
      this.#handler.value?.(this.#path, value);
      this.#path.pop();
    }
    this.#next(frame);
    return true;
  }

  #open(object: boolean): void {
    const parent = this.#stack.at(-1);
    this.#started = true;
    if (this.#stack.length >= this.#limits.jsonDepth) throw tooDeep();
    if (parent) this.#path.push(parent.object ? (parent.key ?? "") : parent.index);
    const mode = object ? "into" : this.#handler.array(this.#path);
    this.#stack.push({ object, mode, key: undefined, index: 0 });
  }

  #pop(): void {
    const frame = this.#stack.pop();
    if (!frame) return;
    if (frame.object) this.#handler.leave?.(this.#path);
    const parent = this.#stack.at(-1);
    if (!parent) {
      this.#ended = true;
      return;
    }
    this.#path.pop();
    this.#next(parent);
  }

  #next(frame: Frame): void {
    if (frame.object) frame.key = undefined;
    else frame.index++;
  }

  /** The elements of a list, as far as the bytes go. False where more bytes are needed. */
  #list(frame: Frame): boolean {
    const bytes = this.#bytes;
    for (;;) {
      if (this.#itemAt < 0 && !this.#dropped) {
        let at = this.#at;
        while (at < bytes.length && (isBlank(bytes[at]!) || bytes[at] === comma)) at++;
        this.#at = at;
        const byte = bytes[at];
        if (byte === undefined) return false;
        if (byte === 93 || byte === 125) {
          this.#give();
          this.#at++;
          this.#pop();
          return true;
        }
        this.#itemAt = at;
        this.#element.begin();
      }
      const ended = this.#element.goOn(bytes, this.#at);
      this.#at = this.#element.at;
      if (!ended) {
        if (this.#at - this.#itemAt > longestItem || this.#dropped) {
          this.#give();
          this.#dropped = true;
          this.#itemAt = -1;
        }
        return false;
      }
      if (this.#dropped) {
        this.#dropped = false;
        this.#handler.broken(this.#path, frame.index++);
        continue;
      }
      if (frame.mode === "pass") frame.index++;
      else this.#batch.add(this.#itemAt, this.#at, this.#element.deepest > this.#limits.jsonDepth);
      this.#itemAt = -1;
      if (this.#batch.full) this.#give();
    }
  }

  /** Gives away what was found. */
  #give(): void {
    if (this.#batch.count === 0) return;
    const frame = this.#stack.at(-1)!;
    const first = frame.index;
    frame.index += this.#batch.count;
    this.#batch.give(this.#bytes, this.#handler, this.#path, first);
  }
}
