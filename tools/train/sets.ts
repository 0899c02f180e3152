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

/** Training files, in order: the first writers, then further groups of them. */
const parts = {
  train: ["", "-pqr", "-stu", "-lvwxyz", "-ba-be", "-ca-cl", "-da-dd", "-ea-eh", "-fd-fn"],
  dev: [""],
} as const;

export function readSet(part: "train" | "dev", task: Task): Labelled[] {
  const set = parts[part].flatMap((group) => linesOf<Labelled>(`${part}-${fileOf[task]}${group}.jsonl`));
  if (part === "dev") return set;
  const labels = new Map(
    linesOf<Pick<Labelled, "id" | "labels">>("corrections.jsonl").map((one) => [one.id, one.labels]),
  );
  return set.map((one) => ({ ...one, labels: labels.get(one.id) ?? one.labels }));
}

const linesOf = <T>(name: string): T[] =>
  readFileSync(join(root, "packages/messages/data", name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);

/** What stands before the first "-" of the id names the writer. */
export const writerOf = ({ id }: Pick<Labelled, "id">): string => id.slice(0, id.indexOf("-"));

/** Bare and everyday messages without a label, composed to teach what says nothing: learnt from, never judged. */
export const unjudged = "L";

/**
 * Where the thresholds lie is decided by the first ten, whom nobody of this project was. The others were chosen to be hard, and their
 * fine messages to look harmful: a threshold that suits them is too high for most people.
 */
export const deciders: ReadonlySet<string> = new Set("DEFGHIJKMN");

/**
 * How much a message counts where something is learnt: three times where strangers wrote it. The many messages of others teach
 * words; how often a label holds, and what a label means at its edges, those of the first ten know best.
 */
export const weightOf = (writer: string): number => (deciders.has(writer) ? 3 : 1);

/** Writers held out together, so that a model is learnt five times and not sixty; who wrote on from D's messages (FD) stays with D. */
export const folds: readonly (readonly string[])[] = [
  "D M P V BA CA CG DA EA EG FD FM",
  "E G S Y BB CB CH DB EB EH FE FG",
  "F K Q X BC CC CI DC EC FF FK",
  "H J T W BD CD CJ DD ED EF FH FJ",
  "I N R U Z L BE CE CF CK CL EE FI FN",
].map((writers) => writers.split(" "));
