/** The keystroke model as bytes: a header in ASCII JSON behind its length, then for each task hashes, weights of words, and a table of 8-bit weights. */

import { type Table, tableOf } from "./score.ts";
import type { Task } from "./task.ts";

export interface TaskHeader {
  readonly task: Task;
  readonly labels: readonly string[];
  /** Rows of the table. */
  readonly features: number;
  /** One weight step of each label. */
  readonly scale: readonly number[];
  readonly bias: readonly number[];
  /** Platt: probability = 1 / (1 + exp(-(a·score + b))). */
  readonly platt: readonly (readonly [number, number])[];
  /** A label is asserted from `sure`, asked from `maybe`. */
  readonly sure: readonly number[];
  readonly maybe: readonly number[];
  /** Short training messages of each label; the nearest is shown where the model speaks alone. */
  readonly examples: readonly (readonly string[])[];
}

export interface TaskModel extends TaskHeader {
  /** Row by row. */
  readonly hashes: Uint32Array;
  readonly table: Table;
  readonly weights: Int8Array;
}

export const IDF_STEP = 1 / 24;

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
    const start = at;
    // Loops, not `from` with a function, which takes twenty times as long: somebody is waiting to type.
    const hashes = new Uint32Array(task.features);
    for (let i = 0; i < task.features; i += 1) hashes[i] = view.getUint32(start + 4 * i, true);
    at += 4 * task.features;
    const idf = new Float32Array(task.features);
    for (let i = 0; i < task.features; i += 1) idf[i] = bytes[at + i]! * IDF_STEP;
    at += task.features;
    // A copy of its own: the bytes may lie in a pool that others share. What is above 127 turns negative.
    const weights = new Int8Array(bytes.subarray(at, at + task.features * task.labels.length));
    at += weights.length;
    models.set(task.task, { ...task, hashes, table: tableOf(hashes, idf), weights });
  }
  return models;
}

/** The bytes that `readModel` reads back. */
export function writeModel(models: readonly TaskModel[]): Uint8Array {
  const header = JSON.stringify(
    models.map((model) => ({ ...model, hashes: undefined, table: undefined, weights: undefined })),
  ).replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const sizes = models.map((model) => model.features * 5 + model.weights.length);
  const bytes = new Uint8Array(8 + header.length + sizes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x314b4d52, true);
  view.setUint32(4, header.length, true);
  for (let i = 0; i < header.length; i += 1) bytes[8 + i] = header.charCodeAt(i);
  let at = 8 + header.length;
  for (const model of models) {
    for (const [row, hash] of model.hashes.entries()) view.setUint32(at + 4 * row, hash, true);
    at += 4 * model.features;
    for (const value of model.table.idf) {
      bytes[at] = Math.round(value / IDF_STEP);
      at += 1;
    }
    for (const weight of model.weights) {
      bytes[at] = weight & 255;
      at += 1;
    }
  }
  return bytes;
}
