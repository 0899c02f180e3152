/** Runs of training over the lessons of both tasks, in groups, the rate rising and then falling to nothing. */
import { SLOTS } from "../../../packages/messages/src/encoder/heads.ts";
import { WIDTH } from "../../../packages/messages/src/encoder/layer.ts";
import type { Task } from "../../../packages/messages/src/model/task.ts";
import { labelsOf, readSet, writerOf } from "../sets.ts";
import { chance } from "./chance.ts";
import { type Lesson, MOST, Trainer } from "./trainer.ts";

const RATE = 3e-4;
/** The heads start from nothing and move fast. */
const PACE = 6;
const GROUP = 32;
/** Share of the steps in which the rate still rises. */
const RISE = 0.1;
const LEFT_OUT = 0.1;
const ROUNDS = 5;

const tasks = ["drafts", "received"] as const;
type Tell = (line: string) => void;

export interface Learned {
  /** Scores of the messages of the writers held out, by id. */
  readonly scores: Record<Task, Record<string, number[]>>;
  readonly result: ReturnType<Trainer["result"]>;
}

interface Known extends Lesson {
  readonly id: string;
  readonly writer: string;
}

export interface School {
  /** @param held the writers that are not learnt from. */
  learn(held: readonly string[]): Learned;
}

/** @param states of every message behind both layers, task by task in the order of the set. */
export function openSchool(states: Record<Task, readonly Float32Array[]>, tell: Tell): School {
  const lessons = tasks.flatMap((task) => lessonsOf(task));
  tell(`${lessons.length} texts`);
  return {
    learn(held) {
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
          const rate = RATE * Math.min(1, step / (RISE * all)) * Math.max(0, 1 - step / all) * PACE;
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
    },
  };

  function lessonsOf(task: Task): Known[] {
    return readSet("train", task).map((one, i) => ({
      id: one.id,
      writer: writerOf(one),
      task,
      states: states[task][i]!,
      truth: Float32Array.from({ length: SLOTS }, (_, j) => {
        const label = labelsOf[task][j];
        return label === undefined ? -1 : Number(one.labels.includes(label));
      }),
    }));
  }
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
