/** The runs of words and letters: once from all writers, and once without each group of them. */

import type { TaskModel } from "../../packages/messages/src/model/file.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { exampleOf, learn, rawScores } from "./fit.ts";
import { folds, labelsOf, readSet, writerOf } from "./sets.ts";
import { inThreads, ownThread, type Tell } from "./threads.ts";

export interface LearntRuns {
  readonly model: TaskModel;
  /** Of every message, by a model that did not learn from its writer. */
  readonly scores: readonly (readonly number[])[];
}

interface Job {
  readonly task: Task;
  /** The writers that are not learnt from. */
  readonly held: readonly string[];
}

interface Learnt {
  readonly model: TaskModel;
  /** Of the messages of the writers held out, by their place in the set. */
  readonly scores: ReadonlyMap<number, readonly number[]>;
}

const tasks = ["drafts", "received"] as const;

export async function learnRuns(tell: Tell): Promise<Record<Task, LearntRuns>> {
  const helds = [[], ...folds];
  const learnt = await inThreads<Job, Learnt>({
    module: import.meta.url,
    jobs: tasks.flatMap((task) => helds.map((held) => ({ task, held }))),
    sources: ["packages/messages/src/**/*.ts", "tools/train/{fit,logistic,runs,sets}.ts"],
    keyOf: ({ task, held }) => JSON.stringify([task, held, readSet("train", task)]),
    tell,
  });
  const of = (task: Task): LearntRuns => {
    const [whole, ...parts] = learnt.splice(0, helds.length);
    const scores = new Map(parts.flatMap((part) => [...part.scores]));
    return { model: whole!.model, scores: readSet("train", task).map((_, i) => scores.get(i)!) };
  };
  return { drafts: of("drafts"), received: of("received") };
}

ownThread(import.meta.url, ({ task, held }: Job, tell: Tell): Learnt => {
  const examples = readSet("train", task).map((one) => exampleOf(task, one.text, one.labels, writerOf(one)));
  const model = learn(
    task,
    examples.filter(({ writer }) => !held.includes(writer)),
    labelsOf[task],
  );
  tell(`runs of ${task}, without ${held.join(" ") || "nobody"}: ${model.features} rows`);
  const scores = new Map<number, readonly number[]>();
  for (const [i, one] of examples.entries()) if (held.includes(one.writer)) scores.set(i, [...rawScores(one, model)]);
  return { model, scores };
});
