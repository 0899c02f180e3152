/** The keystroke model as bytes: a header in ASCII JSON behind its length, then for each task the gaps between its hashes, the rarity of each run, which labels it has a weight for, and the weights at 8 bits. */

import { NUMBERS, RARITY, ROW, rowsOf } from "./rows.ts";
import { type Table, tableOf } from "./table.ts";
import type { Task } from "./task.ts";
import type { Weighing } from "./weigh.ts";

export interface TaskHeader {
  readonly task: Task;
  /** Sixteen at most. */
  readonly labels: readonly string[];
  /** Rows of the table. */
  readonly features: number;
  /** One weight step of each label. */
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  /** The runs are one voice. */
  readonly weighing: Weighing;
  /** Short training messages of each label; the nearest is shown where the model speaks alone. */
  readonly examples: readonly (readonly string[])[];
}

export interface TaskModel extends TaskHeader {
  /** Row by row, in the order of `orderOf`. */
  readonly hashes: Uint32Array;
  readonly table: Table;
}

/**
 * The order of rows in memory: the commonest runs first, so that what most texts touch lies close together.
 * @param rarity of each row, in steps, 0 to 255. @returns which row comes first, second, …
 */
export function orderOf(rarity: ArrayLike<number>): Uint32Array {
  const from = new Uint32Array(257);
  for (let row = 0; row < rarity.length; row += 1) from[rarity[row]! + 1] = from[rarity[row]! + 1]! + 1;
  for (let step = 1; step < 257; step += 1) from[step] = from[step]! + from[step - 1]!;
  const order = new Uint32Array(rarity.length);
  for (let row = 0; row < rarity.length; row += 1) {
    const step = rarity[row]!;
    order[from[step]!] = row;
    from[step] = from[step]! + 1;
  }
  return order;
}

/** @throws RangeError where the bytes are no model of this version. */
export function readModel(bytes: Uint8Array): ReadonlyMap<Task, TaskModel> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== 0x314b4d52) throw new RangeError("these bytes are no model");
  const size = view.getUint32(4, true);
  let header = "";
  for (let i = 0; i < size; i += 1) header += String.fromCharCode(view.getUint8(8 + i));
  let at = 8 + size;
  const models = new Map<Task, TaskModel>();
  for (const task of JSON.parse(header) as TaskHeader[]) {
    // Loops, not `from` with a function, which takes twenty times as long: somebody is waiting to type.
    const rising = new Uint32Array(task.features);
    let hash = 0;
    for (let i = 0; i < task.features; i += 1) {
      let byte = 128;
      for (let times = 1; byte >= 128; times *= 128, at += 1) {
        byte = bytes[at]!;
        hash += (byte % 128) * times;
      }
      rising[i] = hash;
    }
    const order = orderOf(bytes.subarray(at, at + task.features));
    const place = new Uint32Array(task.features);
    const hashes = new Uint32Array(task.features);
    const rarity = new Uint8Array(task.features);
    for (let i = 0; i < task.features; i += 1) {
      const row = order[i]!;
      place[row] = i;
      hashes[i] = rising[row]!;
      rarity[i] = bytes[at + row]!;
    }
    const rows = rowsOf(rarity);
    at += task.features;
    const low = at;
    const high = low + task.features;
    at = high + task.features;
    for (let row = 0; row < task.features; row += 1) {
      let mask = bytes[low + row]! | (bytes[high + row]! << 8);
      // What is above 127 turns negative.
      for (let own = place[row]! * ROW; mask !== 0; mask >>= 1, own += 1) {
        if (mask & 1) rows.weights[own] = bytes[at++]!;
      }
    }
    models.set(task.task, { ...task, hashes, table: tableOf(hashes, rows) });
  }
  return models;
}

/** The bytes that `readModel` reads back. */
export function writeModel(models: readonly TaskModel[]): Uint8Array {
  const header = JSON.stringify(models.map((model) => ({ ...model, hashes: undefined, table: undefined }))).replace(
    /[^\0-~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const orders = models.map(({ hashes }) => Array.from(hashes.keys()).sort((a, b) => hashes[a]! - hashes[b]!));
  const gaps = models.map(({ hashes }, i) => gapsOf(orders[i]!.map((row) => hashes[row]!)));
  const weightOf = ({ table }: TaskModel, row: number, label: number): number => table.rows.weights[ROW * row + label]!;
  const sizes = models.map((model, i) => {
    let size = gaps[i]!.length + 3 * model.features;
    for (const row of orders[i]!)
      for (const label of model.labels.keys()) size += Number(weightOf(model, row, label) !== 0);
    return size;
  });
  const bytes = new Uint8Array(8 + header.length + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x314b4d52, true);
  view.setUint32(4, header.length, true);
  for (let i = 0; i < header.length; i += 1) bytes[8 + i] = header.charCodeAt(i);
  let at = 8 + header.length;
  for (const [i, model] of models.entries()) {
    bytes.set(gaps[i]!, at);
    at += gaps[i]!.length;
    const order = orders[i]!;
    for (const row of order) {
      bytes[at] = model.table.rows.numbers[NUMBERS * row + RARITY]!;
      at += 1;
    }
    const low = at;
    const high = low + model.features;
    at = high + model.features;
    for (const [place, row] of order.entries()) {
      for (const label of model.labels.keys()) {
        const weight = weightOf(model, row, label);
        if (weight === 0) continue;
        const plane = (label < 8 ? low : high) + place;
        bytes[plane] = bytes[plane]! | (1 << (label % 8));
        bytes[at] = weight & 255;
        at += 1;
      }
    }
  }
  return bytes;
}

/** What lies between one hash and the next, seven bits a byte, the lowest first; all but the last byte of a gap have the top bit. */
function gapsOf(hashes: readonly number[]): number[] {
  const found: number[] = [];
  let before = 0;
  for (const hash of hashes) {
    let gap = hash - before;
    before = hash;
    for (; gap >= 128; gap = Math.floor(gap / 128)) found.push((gap % 128) + 128);
    found.push(gap);
  }
  return found;
}
