/** The encoder as it ships, and its scores of messages whose writers it did not learn from. */
import type { Encoder } from "../../../packages/messages/src/encoder/encoder.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { folds, readSet } from "../sets.ts";
import type { Tell } from "../threads.ts";
import { readBase, statesOf } from "./base.ts";
import { type Learned, learnWithout } from "./learn.ts";
import type { PlainDense, Taught } from "./mind.ts";
import { learnNearest } from "./nearest.ts";
import { type Matrix, writeTensors } from "./tensors.ts";

/** Learns once without each group of writers, and once from all. */
export async function learnAll(tell: Tell): Promise<{
  encoder: Uint8Array;
  senses: Learned["scores"];
  near: Record<Task, number[][]>;
}> {
  const sets = { drafts: readSet("train", "drafts"), received: readSet("train", "received") };
  const of = (task: Task): Promise<Float32Array[]> =>
    statesOf(
      sets[task].map(({ text }) => text),
      tell,
    );
  const states = { drafts: await of("drafts"), received: await of("received") };
  tell("states of all messages");
  const nearest = await learnNearest(sets, states, tell);
  tell("nearest sentences");
  const [whole, ...parts] = await learnWithout(states, [[], ...folds], tell);
  return {
    encoder: encoderBytes(whole!.result, nearest.matrices),
    senses: {
      drafts: Object.assign({}, ...parts.map(({ scores }) => scores.drafts)) as Record<string, number[]>,
      received: Object.assign({}, ...parts.map(({ scores }) => scores.received)) as Record<string, number[]>,
    },
    near: nearest.scores,
  };
}

/** Both layers as they come, what was learnt, and the sentences that are looked up; 8 bits. */
export function encoderBytes(taught: Taught, nearest: readonly Matrix[]): Uint8Array {
  const base = readBase();
  const float = (name: string, values: Float32Array): Matrix => ({
    name,
    rows: 1,
    columns: values.length,
    values,
    by: "float",
  });
  const eight = (name: string, rows: number, values: Float32Array): Matrix => ({
    name,
    rows,
    columns: values.length / rows,
    values,
    by: "column",
  });
  const dense = (name: string, { inner, weight, bias }: PlainDense): Matrix[] => [
    eight(`${name}.weight`, inner, weight),
    float(`${name}.bias`, bias),
  ];
  const norm = (name: string, { gain, shift }: { gain: Float32Array; shift: Float32Array }): Matrix[] => [
    float(`${name}.gain`, gain),
    float(`${name}.shift`, shift),
  ];
  const layer = (number: 0 | 1): Matrix[] => [
    ...["norm1", "norm2"].flatMap((name) =>
      norm(`${number}.${name}`, {
        gain: base.floats(`${number}.${name}.gain`),
        shift: base.floats(`${number}.${name}.shift`),
      }),
    ),
    ...["qkv", "out", "up", "down", ...(number === 0 ? ["around"] : [])].flatMap((name) => {
      const bias = base.floats(`${number}.${name}.bias`);
      const weight = base.floats(`${number}.${name}.weight`);
      return dense(`${number}.${name}`, { inner: weight.length / bias.length, columns: bias.length, weight, bias });
    }),
  ];
  const vectors = base.eight("pieces");
  const { numbers, scores } = base.pieces;
  const pieces: [string, number][] = Array.from(scores, (score) => ["", score]);
  for (const [piece, number] of numbers) pieces[number]![0] = piece;
  return writeTensors(
    [
      { name: "pieces", rows: vectors.rows, columns: vectors.columns, values: base.floats("pieces"), by: "row" },
      float("places", base.floats("places")),
      ...layer(0),
      ...layer(1),
      ...Object.entries(taught.norms).flatMap(([name, one]) => norm(name, one)),
      ...Object.entries(taught.steps).flatMap(([name, one]) => dense(name, one)),
      ...nearest,
    ],
    pieces,
    { from: "Universal Sentence Encoder Lite (Apache-2.0), third layer and heads learnt by Rekindle" },
  );
}

/** The same file with another way to weigh the tiers in its header. */
export function withFusion(bytes: Uint8Array, fusion: Encoder["fusion"]): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size)).trim()) as object;
  const text = JSON.stringify({ ...header, fusion });
  const head = new TextEncoder().encode(text.padEnd(Math.ceil((text.length + 8) / 4) * 4 - 8));
  const next = new Uint8Array(8 + head.length + bytes.length - 8 - size);
  next.set(bytes.subarray(0, 8));
  new DataView(next.buffer).setUint32(4, head.length, true);
  next.set(head, 8);
  next.set(bytes.subarray(8 + size), 8 + head.length);
  return next;
}
