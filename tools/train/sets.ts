import { readFileSync } from "node:fs";
import { join } from "node:path";
import { draftLabels, signalLabels } from "../../packages/messages/src/labels.ts";
import type { Task } from "../../packages/messages/src/model/features.ts";

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly channel?: string;
  readonly labels: readonly string[];
}

export const root = join(import.meta.dirname, "../..");
const fileOf: Record<Task, string> = { drafts: "outgoing", received: "incoming" };
export const labelsOf: Record<Task, readonly string[]> = { drafts: draftLabels, received: signalLabels };

export function readSet(part: "train" | "dev", task: Task): Labelled[] {
  const path = join(root, `packages/messages/data/${part}-${fileOf[task]}.jsonl`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);
}

/** The letter before the id names the writer. */
export const writerOf = ({ id }: Labelled): string => id.slice(0, 1);
