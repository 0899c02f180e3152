/** What the reader, as it ships, says of labelled messages; in cross-validation with a model that never saw the writer. */
import { createReader, type Reader } from "../../packages/messages/src/index.ts";
import type { Features, Task } from "../../packages/messages/src/model/features.ts";
import { featuresOf } from "../../packages/messages/src/model/features.ts";
import { type TaskModel, writeModel } from "../../packages/messages/src/model/file.ts";
import { calibrated, heldOut } from "../train/calibrate.ts";
import { type Labelled, labelsOf, readSet, writerOf } from "../train/sets.ts";
import type { Judged } from "./figures.ts";

function judge(reader: Reader, task: Task, one: Labelled, likeness: number): Judged {
  const base = { id: one.id, writer: writerOf(one), labels: one.labels, likeness };
  const known = new Set<string>(labelsOf[task]);
  const pick = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => known.has(name));
  if (task === "received") {
    const { signals } = reader.read(one.text);
    return {
      ...base,
      said: pick(signals.filter((item) => item.confidence === "clear").map((item) => item.signal)),
      asked: pick(signals.map((item) => item.signal)),
    };
  }
  const { findings } = reader.check(one.text, one.channel === undefined ? {} : { channel: one.channel });
  return {
    ...base,
    said: pick(
      findings.filter((item) => item.severity === "stop" || item.severity === "warn").map((item) => item.rule),
    ),
    asked: pick(findings.map((item) => item.rule)),
  };
}

/** Share of word runs in common with the nearest of `others` (Jaccard). */
function likenessTo(features: Features, others: readonly Features[]): number {
  let best = 0;
  for (const other of others) {
    let common = 0;
    for (const run of features.words.keys()) if (other.words.has(run)) common += 1;
    best = Math.max(best, common / (features.words.size + other.words.size - common || 1));
  }
  return best;
}

/** Every training message, judged by a model learnt from the other writers. */
export function crossValidated(task: Task): Judged[] {
  const set = readSet("train", task);
  const examples = set.map((one) => ({
    features: featuresOf(one.text, task),
    labels: one.labels,
    writer: writerOf(one),
  }));
  const { scores, models } = heldOut(task, examples, labelsOf[task]);
  const readers = new Map<string, Reader>();
  for (const [writer, model] of models) {
    const cut: TaskModel = { ...model, ...calibrated(task, examples, scores) };
    readers.set(writer, createReader({ keystroke: writeModel([cut]) }));
  }
  return set.map((one, i) => {
    const others = examples.filter((other) => other.writer !== writerOf(one)).map((other) => other.features);
    return judge(readers.get(writerOf(one))!, task, one, likenessTo(examples[i]!.features, others));
  });
}

/** The dev set, judged by the model that ships. */
export function judgedDev(task: Task, reader: Reader): Judged[] {
  const train = readSet("train", task).map((one) => featuresOf(one.text, task));
  return readSet("dev", task).map((one) => judge(reader, task, one, likenessTo(featuresOf(one.text, task), train)));
}
