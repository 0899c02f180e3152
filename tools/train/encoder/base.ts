/** The encoder as it comes, and the states behind it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createKernel, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { HIDDEN, layerRoom, runLayer, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { layerFrom, lookUp, PIECE, WIDTHS } from "../../../packages/messages/src/encoder/layers.ts";
import { rowsRoom } from "../../../packages/messages/src/encoder/narrow.ts";
import { cutInPieces } from "../../../packages/messages/src/encoder/pieces.ts";
import { readTensors, type Tensors } from "../../../packages/messages/src/encoder/tensors.ts";
import { inThreads, ownThread, type Tell } from "../threads.ts";
import { LONGEST } from "./trainer.ts";

const CHECKSUM = "0328807ce34ca0d790e2e35a6caf719b533313ad2be93c1ea53578d741a15a72";

/** @throws Error where the file is not the one this was written for. */
export function readBase(): Tensors {
  const bytes = readFileSync(join(import.meta.dirname, "base.bin"));
  if (createHash("sha256").update(bytes).digest("hex") !== CHECKSUM) throw new Error("base.bin has another checksum");
  return readTensors(bytes);
}

/** Stands for a text without any known piece. */
const FILLER = 6;

/** The states of each text behind both layers: how many tokens, and all of them together, tokens x 512. */
export interface Behind {
  readonly tokens: Int32Array;
  readonly values: Float32Array;
}

/** Texts that one thread reads at a time. */
const PART = 1000;

/** The states of each text behind both layers, tokens x 512, in memory that threads can share. */
export async function statesOf(texts: readonly string[], tell: Tell): Promise<Float32Array[]> {
  const parts = Array.from({ length: Math.ceil(texts.length / PART) }, (_, i) => texts.slice(i * PART, (i + 1) * PART));
  const read = await inThreads<readonly string[], Behind>({
    module: import.meta.url,
    jobs: parts,
    sources: ["packages/messages/src/encoder/*.ts", "tools/train/encoder/base.*"],
    keyOf: (part) => JSON.stringify(part),
    tell,
  });
  const memory = new SharedArrayBuffer(read.reduce((sum, { values }) => sum + values.byteLength, 0));
  let at = 0;
  return read.flatMap(({ tokens, values }) => {
    new Float32Array(memory, at, values.length).set(values);
    return Array.from(tokens, (count) => {
      const states = new Float32Array(memory, at, count * WIDTH);
      at += states.byteLength;
      return states;
    });
  });
}

/** The same in one piece, in this thread. */
export function behind(texts: readonly string[]): Behind {
  const base = readBase();
  const kernel = createKernel(6_200_000);
  const rows = rowsRoom(kernel, LONGEST, HIDDEN);
  const first = layerFrom(kernel, base, 0, rows);
  const second = layerFrom(kernel, base, 1, rows);
  const from = kernel.room(padded(LONGEST) * PIECE);
  const rooms = [
    layerRoom(kernel, WIDTHS[0], LONGEST, LONGEST),
    layerRoom(kernel, WIDTHS[1], LONGEST, LONGEST),
  ] as const;
  const vectors = base.eight("pieces");
  const places = base.floats("places");
  const cut = texts.map((text) => {
    const { ids } = cutInPieces(text, base.pieces);
    return ids.length > 0 ? ids.subarray(0, LONGEST) : Int32Array.of(FILLER);
  });
  const values = new Float32Array(cut.reduce((sum, { length }) => sum + length, 0) * WIDTH);
  let at = 0;
  for (const ids of cut) {
    const starts = lookUp(vectors, places, [ids], from);
    runLayer(kernel, first, from, starts, rooms[0]);
    runLayer(kernel, second, rooms[0].end, starts, rooms[1]);
    values.set(rooms[1].end.values.subarray(0, ids.length * WIDTH), at);
    at += ids.length * WIDTH;
  }
  return { tokens: Int32Array.from(cut, ({ length }) => length), values };
}

ownThread(import.meta.url, behind);
