/** The runs of words and letters, learnt in a thread of their own beside the encoder. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { TaskModel } from "../../packages/messages/src/model/file.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { heldOut } from "./calibrate.ts";
import { exampleOf, learn } from "./fit.ts";
import { labelsOf, readSet, writerOf } from "./sets.ts";

export interface LearntRuns {
  readonly model: TaskModel;
  /** Of every message, by a model that did not learn from its writer. */
  readonly scores: readonly (readonly number[])[];
}

export function learnRuns(task: Task): Promise<LearntRuns> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { learnRuns: task } });
    worker.once("message", done).once("error", fail);
  });
}

const asked = isMainThread ? undefined : (workerData as { learnRuns?: Task } | null)?.learnRuns;
if (asked) {
  const examples = readSet("train", asked).map((one) => exampleOf(asked, one.text, one.labels, writerOf(one)));
  const labels = labelsOf[asked];
  parentPort!.postMessage({
    scores: heldOut(asked, examples, labels),
    model: learn(asked, examples, labels),
  } satisfies LearntRuns);
}
