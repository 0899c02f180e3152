import { readFileSync } from "node:fs";
import { join } from "node:path";
import { draftLabels, signalLabels } from "../../packages/messages/src/labels.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly channel?: string;
  readonly labels: readonly string[];
}

export const root = join(import.meta.dirname, "../..");
const fileOf: Record<Task, string> = { drafts: "outgoing", received: "incoming" };
export const labelsOf: Record<Task, readonly string[]> = { drafts: draftLabels, received: signalLabels };

/** Training files, in order: the first writers, then two further groups of three. */
const parts = { train: ["", "-pqr", "-stu"], dev: [""] } as const;

export function readSet(part: "train" | "dev", task: Task): Labelled[] {
  return parts[part].flatMap((group) =>
    readFileSync(join(root, `packages/messages/data/${part}-${fileOf[task]}${group}.jsonl`), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Labelled),
  );
}

/** The letter before the id names the writer. */
export const writerOf = ({ id }: Labelled): string => id.slice(0, 1);

/** Writers held out together, so that a model is learnt five times and not sixteen. */
export const folds: readonly string[] = ["DMP", "EGS", "FKQ", "HJT", "INRU"];
