/** Scores of every training message by models that did not learn from its writer: made by `npm run train`, read by `npm run eval`. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { labelsOf, readSet } from "./sets.ts";

const path = join(import.meta.dirname, "held-out.bin");
const tasks = ["drafts", "received"] as const;
/** Scores are kept, and weighed, in hundredths. */
const STEPS = 100;
export const kept = (score: number): number => Math.round(score * STEPS) / STEPS;

export interface HeldOut {
  /** By the runs of words and letters, label by label; in the order of the set. */
  readonly runs: readonly (readonly number[])[];
  /** By the encoder's heads. */
  readonly senses: readonly (readonly number[])[];
  /** By the nearest sentences. */
  readonly near: readonly (readonly number[])[];
}

const sumOf = (): Buffer =>
  createHash("sha256")
    .update(tasks.flatMap((task) => readSet("train", task).map(({ id, text }) => `${id} ${text}`)).join("\n"))
    .digest();

export function writeHeldOut(scores: Record<Task, HeldOut>): void {
  const numbers = tasks.flatMap((task) =>
    scores[task].runs.flatMap((row, i) =>
      [...row, ...scores[task].senses[i]!, ...scores[task].near[i]!].map((score) => Math.round(score * STEPS)),
    ),
  );
  const body = Int16Array.from(numbers, (value) => Math.max(-32_768, Math.min(32_767, value)));
  writeFileSync(path, Buffer.concat([sumOf(), Buffer.from(body.buffer)]));
}

/** @throws Error where the training messages are others than those it was made from. */
export function readHeldOut(): Record<Task, HeldOut> {
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 32).equals(sumOf()))
    throw new Error("held-out.bin belongs to other messages: run npm run train");
  let at = 32;
  const row = (count: number): number[] =>
    Array.from({ length: count }, () => {
      const value = bytes.readInt16LE(at) / STEPS;
      at += 2;
      return value;
    });
  const [drafts, received] = tasks.map((task) => {
    const count = labelsOf[task].length;
    const rows = readSet("train", task).map(() => [row(count), row(count), row(count)] as const);
    return {
      runs: rows.map(([runs]) => runs),
      senses: rows.map(([, senses]) => senses),
      near: rows.map(([, , near]) => near),
    };
  });
  return { drafts: drafts!, received: received! };
}
