/** What the reader, as it ships, says of labelled messages; in cross-validation with scores of models that never saw the writer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../packages/messages/src/fold.ts";
import { createReader, type Reader, type Tier } from "../../packages/messages/src/index.ts";
import { wordRuns } from "../../packages/messages/src/model/runs.ts";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { tokensOf } from "../../packages/messages/src/model/tokens.ts";
import { weigh } from "../../packages/messages/src/model/weigh.ts";
import { readerOf } from "../../packages/messages/src/reader.ts";
import type { Voice } from "../../packages/messages/src/voice.ts";
import { weighed } from "../train/calibrate.ts";
import { exampleOf } from "../train/fit.ts";
import { readHeldOut } from "../train/held-out.ts";
import { folds, type Labelled, labelsOf, readSet, root, unjudged, writerOf } from "../train/sets.ts";
import type { Held, Judged } from "./figures.ts";

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
const runsOf = (text: string): Set<number> => new Set(wordRuns(tokensOf(fold(text))));

/** The share of each text's runs of words that stand in a text of another writer of the training set. */
function likenesses(texts: readonly Labelled[], others: readonly Labelled[]): number[] {
  const writers = new Map<number, Set<string>>();
  for (const other of others) {
    for (const run of runsOf(other.text)) {
      const known = writers.get(run) ?? new Set<string>();
      writers.set(run, known.add(writerOf(other)));
    }
  }
  return texts.map((one) => {
    const runs = [...runsOf(one.text)];
    const shared = runs.filter((run) => {
      const known = writers.get(run);
      return known !== undefined && known.size > Number(known.has(writerOf(one)));
    });
    return shared.length / Math.max(1, runs.length);
  });
}

/**
 * Every training message, judged with scores of models learnt from other writers, and weighed, with thresholds, as these other
 * writers ask for.
 */
export function crossValidated(task: Task, tier: Spoken): Held[] {
  const set = readSet("train", task);
  const { runs, senses, near } = readHeldOut()[task];
  const voices = tier === "keystroke" ? [runs] : [runs, senses, near];
  const examples = set.map((one) => exampleOf(task, one.text, one.labels, writerOf(one)));
  const alike = likenesses(set, set);
  const judged: Held[] = [];
  for (const fold of folds) {
    const outside = examples.flatMap(({ writer }, i) => (fold.includes(writer) ? [] : [i]));
    const weighing = weighed(
      task,
      outside.map((i) => examples[i]!),
      voices.map((scores) => outside.map((i) => scores[i]!)),
    );
    for (const [i, one] of set.entries()) {
      if (!fold.includes(writerOf(one)) || writerOf(one) === unjudged) continue;
      const { chances, left } = weigh(
        voices.map((scores) => scores[i]!),
        examples[i]!.length,
        weighing,
      );
      const place = { start: 0, end: one.text.length };
      const voice: Voice = {
        labels: labelsOf[task],
        sure: weighing.sure,
        maybe: weighing.maybe,
        hear: () => ({ likely: left, chances, place: () => place, example: () => undefined }),
      };
      const heard = Object.fromEntries(
        labelsOf[task].map((label, j) => [label, examples[i]!.raised[j]! ? Number.POSITIVE_INFINITY : chances[j]!]),
      );
      judged.push({ ...judge(readerOf(voice, voice, tier), task, one, alike[i]!), heard });
    }
  }
  return judged;
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
