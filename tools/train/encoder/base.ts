/** The encoder as it comes, and the states behind it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createKernel, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { HIDDEN, layerRoom, runLayer, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { layerFrom, lookUp, PIECE } from "../../../packages/messages/src/encoder/layers.ts";
import { rowsRoom } from "../../../packages/messages/src/encoder/narrow.ts";
import { cutInPieces } from "../../../packages/messages/src/encoder/pieces.ts";
import { readTensors, type Tensors } from "../../../packages/messages/src/encoder/tensors.ts";
import { LONGEST } from "./trainer.ts";

const CHECKSUM = "1b0695fd4d6042995145d5c2caceb3660441cffc2481d8b6683eeb70c3f29f7b";

/** @throws Error where the file is not the one this was written for. */
export function readBase(): Tensors {
  const bytes = readFileSync(join(import.meta.dirname, "base.bin"));
  if (createHash("sha256").update(bytes).digest("hex") !== CHECKSUM) throw new Error("base.bin has another checksum");
  return readTensors(bytes);
}

/** The states of each text behind both layers: tokens x 512. */
export function statesOf(base: Tensors, texts: readonly string[]): Float32Array[] {
  const kernel = createKernel(6_200_000);
  const rows = rowsRoom(kernel, LONGEST, HIDDEN);
  const first = layerFrom(kernel, base, 0, rows);
  const second = layerFrom(kernel, base, 1, rows);
  const from = kernel.room(padded(LONGEST) * PIECE);
  const rooms = [layerRoom(kernel, PIECE, LONGEST, LONGEST), layerRoom(kernel, WIDTH, LONGEST, LONGEST)] as const;
  const vectors = base.eight("pieces");
  const places = base.floats("places");
  return texts.map((text) => {
    const { ids } = cutInPieces(text, base.pieces);
    const starts = lookUp(vectors, places, [ids.length > 0 ? ids.subarray(0, LONGEST) : Int32Array.of(FILLER)], from);
    runLayer(kernel, first, from, starts, rooms[0]);
    runLayer(kernel, second, rooms[0].end, starts, rooms[1]);
    return rooms[1].end.values.slice(0, starts.at(-1)! * WIDTH);
  });
}

/** Stands for a text without any known piece. */
const FILLER = 6;
