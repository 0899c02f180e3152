/** What the reader, as it ships, says of labelled messages; in cross-validation with scores of models that never saw the writer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Encoder } from "../../packages/messages/src/encoder/encoder.ts";
import { readTensors } from "../../packages/messages/src/encoder/tensors.ts";
import { fold } from "../../packages/messages/src/fold.ts";
import { createReader, type Reader, type Tier } from "../../packages/messages/src/index.ts";
import { readModel } from "../../packages/messages/src/model/file.ts";
import { wordRuns } from "../../packages/messages/src/model/runs.ts";
import { likelyOf } from "../../packages/messages/src/model/score.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { tokensOf } from "../../packages/messages/src/model/tokens.ts";
import { readerOf } from "../../packages/messages/src/reader.ts";
import type { Voice } from "../../packages/messages/src/voice.ts";
import { readHeldOut } from "../train/held-out.ts";
import { type Labelled, labelsOf, readSet, root, writerOf } from "../train/sets.ts";
import type { Judged } from "./figures.ts";

export type Spoken = Exclude<Tier, "rules">;

const read = (name: string): Uint8Array => readFileSync(join(root, "packages/messages/model", name));

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

/** Runs of one to three words of a text. */
function runsOf(text: string): Set<number> {
  const runs = new Set<number>();
  wordRuns(tokensOf(fold(text)), (hash) => runs.add(hash));
  return runs;
}

/** The share of each text's runs of words that stand in a text of another writer of the training set. */
function likenesses(texts: readonly Labelled[], others: readonly Labelled[]): number[] {
  const writers = new Map<number, string>();
  for (const other of others) {
    for (const run of runsOf(other.text)) {
      const known = writers.get(run) ?? "";
      if (!known.includes(writerOf(other))) writers.set(run, known + writerOf(other));
    }
  }
  return texts.map((one) => {
    const runs = [...runsOf(one.text)];
    const shared = runs.filter((run) => (writers.get(run) ?? "").replace(writerOf(one), "") !== "");
    return shared.length / Math.max(1, runs.length);
  });
}

/** Every training message, judged with scores of models learnt from other writers. */
export function crossValidated(task: Task, tier: Spoken): Judged[] {
  const set = readSet("train", task);
  const { runs, senses } = readHeldOut()[task];
  const model = readModel(read("keystroke.bin")).get(task)!;
  const fusion = (readTensors(read("encoder.bin")).header.fusion as Encoder["fusion"])[task];
  const { sure, maybe } = tier === "encoder" ? fusion : model;
  const alike = likenesses(set, set);
  return set.map((one, i) => {
    const likely =
      tier === "keystroke"
        ? likelyOf(runs[i]!, model.platt)
        : Float64Array.from(fusion.weights, ([run, sense, shift], j) => {
            return 1 / (1 + Math.exp(-(run * runs[i]![j]! + sense * senses[i]![j]! + shift)));
          });
    const place = { start: 0, end: one.text.length };
    const voice: Voice = {
      labels: model.labels,
      sure,
      maybe,
      hear: () => ({ likely, place: () => place, example: () => undefined }),
    };
    return judge(readerOf(voice, voice, tier), task, one, alike[i]!);
  });
}

/** The dev set, judged by the models that ship. */
export function judgedDev(task: Task, tier: Spoken): Judged[] {
  const reader = createReader({
    keystroke: read("keystroke.bin"),
    ...(tier === "encoder" ? { encoder: read("encoder.bin") } : {}),
  });
  const set = readSet("dev", task);
  const alike = likenesses(set, readSet("train", task));
  return set.map((one, i) => judge(reader, task, one, alike[i]!));
}
