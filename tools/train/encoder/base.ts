/** The encoder before training: the states behind its first layer, and its second layer as it comes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createKernel, padded } from "../../../packages/messages/src/encoder/kernel.ts";
import { layerRoom, runLayer, WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import { layerFrom, lookUp, PIECE } from "../../../packages/messages/src/encoder/layers.ts";
import { cutInPieces } from "../../../packages/messages/src/encoder/pieces.ts";
import { readTensors, type Tensors } from "../../../packages/messages/src/encoder/tensors.ts";
import type { Plain, PlainDense } from "./mind.ts";
import { LONGEST } from "./trainer.ts";

const CHECKSUM = "1b0695fd4d6042995145d5c2caceb3660441cffc2481d8b6683eeb70c3f29f7b";

/** @throws Error where the file is not the one this was written for. */
export function readBase(): Tensors {
  const bytes = readFileSync(join(import.meta.dirname, "base.bin"));
  if (createHash("sha256").update(bytes).digest("hex") !== CHECKSUM) throw new Error("base.bin has another checksum");
  return readTensors(bytes);
}

/** The states of each text behind the first layer, or behind both: tokens x 512. */
export function statesOf(base: Tensors, texts: readonly string[], layers: 1 | 2): Float32Array[] {
  const kernel = createKernel(6_200_000);
  const first = layerFrom(kernel, base, 0);
  const second = layerFrom(kernel, base, 1);
  const from = kernel.room(padded(LONGEST) * PIECE);
  const rooms = [layerRoom(kernel, PIECE, LONGEST, LONGEST), layerRoom(kernel, WIDTH, LONGEST, LONGEST)] as const;
  const vectors = base.byRow("pieces");
  const places = base.floats("places");
  return texts.map((text) => {
    const { ids } = cutInPieces(text, base.pieces);
    const starts = lookUp(vectors, places, [ids.length > 0 ? ids.subarray(0, LONGEST) : Int32Array.of(FILLER)], from);
    runLayer(kernel, first, from, starts, rooms[0]);
    if (layers === 2) runLayer(kernel, second, rooms[0].end, starts, rooms[1]);
    return rooms[layers - 1]!.end.values.slice(0, starts.at(-1)! * WIDTH);
  });
}

/** Stands for a text without any known piece. */
const FILLER = 6;

export function secondLayer(base: Tensors): Plain {
  const dense = (name: string): PlainDense => {
    const bias = base.floats(`1.${name}.bias`);
    const weight = base.floats(`1.${name}.weight`);
    return { inner: weight.length / bias.length, columns: bias.length, weight, bias };
  };
  const norm = (name: string) => ({ gain: base.floats(`1.${name}.gain`), shift: base.floats(`1.${name}.shift`) });
  return {
    norm1: norm("norm1"),
    norm2: norm("norm2"),
    qkv: dense("qkv"),
    out: dense("out"),
    up: dense("up"),
    down: dense("down"),
  };
}
