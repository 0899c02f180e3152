import { ImportFailure } from "../model.ts";
import type { JsonHandler, JsonPath } from "./handler.ts";

const batchLength = 256;

/** Elements of one list, by their places among the bytes, until they are parsed together. */
export class ItemBatch {
  readonly #decoder = new TextDecoder();
  readonly #ranges = new Float64Array(batchLength * 2);
  #tooDeep = new Set<number>();
  count = 0;

  get full(): boolean {
    return this.count === batchLength;
  }

  /** One more element; `deep`: nested too deep to be parsed. Not to be called on a full batch. */
  add(from: number, to: number, deep: boolean): void {
    if (deep) this.#tooDeep.add(this.count);
    this.#ranges[this.count * 2] = from;
    this.#ranges[this.count * 2 + 1] = to;
    this.count++;
  }

  /** Parses and gives away all of it, at once where all of it is JSON, else one by one; empty afterwards. `first`: the index of the first. */
  give(bytes: Uint8Array, handler: JsonHandler, path: JsonPath, first: number): void {
    const count = this.count;
    this.count = 0;
    const ranges = this.#ranges;
    const parsed = (from: number, to: number): unknown =>
      JSON.parse(`[${this.#decoder.decode(bytes.subarray(from, to))}]`);
    if (this.#tooDeep.size === 0) {
      let values: unknown;
      try {
        values = parsed(ranges[0]!, ranges[count * 2 - 1]!);
      } catch {
        values = undefined;
      }
      if (Array.isArray(values) && values.length === count) {
        handler.items(path, values, first);
        return;
      }
    }
    for (let index = 0; index < count; index++) {
      try {
        if (this.#tooDeep.has(index)) throw tooDeep();
        const values = parsed(ranges[index * 2]!, ranges[index * 2 + 1]!) as readonly unknown[];
        handler.items(path, values, first + index);
      } catch (error) {
        // What the handler throws on purpose ends the reading; what JSON.parse throws is this element's.
        if (error instanceof ImportFailure && error.code !== "unreadable") throw error;
        handler.broken(path, first + index);
      }
    }
    this.#tooDeep = new Set();
  }
}

export const tooDeep = (): ImportFailure =>
  new ImportFailure("unreadable", "The file is nested deeper than any export.", "Export it again from the app.");
