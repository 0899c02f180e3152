/** Runs of training over the lessons of both tasks, in groups, the rate rising and then falling to nothing. */
import { createHash } from "node:crypto";
import { SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { labelsOf, readSet, weightOf, writerOf } from "../sets.ts";
import { inThreads, ownThread, type Tell } from "../threads.ts";
import { chance } from "./chance.ts";
import type { Taught } from "./mind.ts";
import { type Lesson, MOST, Trainer } from "./trainer.ts";

const RATE = 1e-3;
const GROUP = 32;
/** Share of the steps in which the rate still rises. */
const RISE = 0.1;
const LEFT_OUT = 0.1;
const ROUNDS = 3;

const tasks = ["drafts", "received"] as const;

/** The states of every message behind both layers, task by task in the order of the set; in memory that threads share. */
export type States = Record<Task, readonly Float32Array[]>;

export interface Learned {
  /** Scores of the messages of the writers held out, by id. */
  readonly scores: Record<Task, Record<string, number[]>>;
  readonly result: Taught;
}

interface Known extends Lesson {
  readonly id: string;
  readonly writer: string;
}

interface Job {
  readonly states: States;
  /** The writers that are not learnt from. */
  readonly held: readonly string[];
}

/** Learns once without each of these groups of writers. */
export function learnWithout(states: States, helds: readonly (readonly string[])[], tell: Tell): Promise<Learned[]> {
  const read = createHash("sha256");
  for (const task of tasks) read.update(JSON.stringify(readSet("train", task)));
  const sum = read.digest("hex");
  return inThreads<Job, Learned>({
    module: import.meta.url,
    jobs: helds.map((held) => ({ states, held })),
    sources: [
      "packages/messages/src/encoder/!(near|encoder|places).ts",
      "tools/train/encoder/!(nearest|all|import).*",
      "tools/train/sets.ts",
    ],
    keyOf: ({ held }) => `${sum} without ${held.join(" ")}`,
    tell,
  });
}

ownThread(import.meta.url, learn);

function learn({ states, held }: Job, tell: Tell): Learned {
  const lessons = tasks.flatMap((task) => lessonsOf(task, states[task]));
  const random = chance(5);
  const trainer = new Trainer(6, LEFT_OUT);
  const train = lessons.filter(({ writer }) => !held.includes(writer));
  let step = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const groups = shuffled(
      tasks.flatMap((task) =>
        groupsOf(
          train.filter((one) => one.task === task),
          random,
        ),
      ),
      random,
    );
    const all = groups.length * ROUNDS;
    let loss = 0;
    for (const group of groups) {
      const rate = RATE * Math.min(1, step / (RISE * all)) * Math.max(0, 1 - step / all);
      loss += trainer.step(group[0]!.task, group, rate);
      step += 1;
    }
    tell(`${held.join(" ") || "all"}, round ${round + 1}: loss ${(loss / groups.length).toFixed(3)}`);
  }
  const scores: Learned["scores"] = { drafts: {}, received: {} };
  for (const lesson of lessons.filter(({ writer }) => held.includes(writer))) {
    const found = trainer.scores(lesson.task, [lesson]).subarray(0, labelsOf[lesson.task].length);
    scores[lesson.task][lesson.id] = [...found];
  }
  return { scores, result: trainer.result() };
}

function lessonsOf(task: Task, states: readonly Float32Array[]): Known[] {
  return readSet("train", task).map((one, i) => ({
    id: one.id,
    writer: writerOf(one),
    task,
    states: states[i]!,
    weight: weightOf(writerOf(one)),
    truth: Float32Array.from({ length: SLOTS }, (_, j) => {
      const label = labelsOf[task][j];
      return label === undefined ? -1 : Number(one.labels.includes(label));
    }),
  }));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}

/** Groups of texts, none longer than the room for tokens. */
function groupsOf(lessons: readonly Lesson[], random: () => number): Lesson[][] {
  const groups: Lesson[][] = [];
  let group: Lesson[] = [];
  let tokens = 0;
  for (const lesson of shuffled(lessons, random)) {
    const more = lesson.states.length / WIDTH;
    if (group.length === GROUP || tokens + more > MOST) {
      groups.push(group);
      group = [];
      tokens = 0;
    }
    group.push(lesson);
    tokens += more;
  }
  return [...groups, group];
}
