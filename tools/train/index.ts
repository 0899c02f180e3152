// npm run train: learns the keystroke model from packages/messages/data and writes it with its checksum. Fixed seed; no network.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { featuresOf, type Task } from "../../packages/messages/src/model/features.ts";
import { type TaskModel, writeModel } from "../../packages/messages/src/model/file.ts";
import { heldOutScores, maybeFrom, platt, sureFrom } from "./calibrate.ts";
import { type Example, learn } from "./fit.ts";
import { labelsOf, readSet, root, writerOf } from "./sets.ts";

/** False alarms allowed on held-out fine messages when the threshold is chosen; few received messages are without a label. */
const FALSE_ALARMS: Record<Task, number> = { drafts: 0.05, received: 0.15 };
/** Recall that safety labels must reach as questions, on writers held out. */
const SAFETY: Readonly<Record<string, number>> = { threat: 0.95, boundary: 0.96, legal: 0.97 };

export function examplesOf(task: Task, part: "train" | "dev"): Example[] {
  return readSet(part, task).map((one) => ({
    features: featuresOf(one.text, task),
    labels: one.labels,
    writer: writerOf(one),
  }));
}

/** A model for use: fitted on all examples, calibrated and cut on writers held out. */
export function trained(task: Task, examples: readonly Example[], scores: readonly (readonly number[])[]): TaskModel {
  const labels = labelsOf[task];
  const truth = examples.map((one) => labels.map((label) => one.labels.includes(label)));
  const sigmoids = labels.map((_, j) =>
    platt(
      scores.map((row) => row[j]!),
      truth.map((row) => row[j]!),
    ),
  );
  const probabilities = scores.map((row) =>
    row.map((score, j) => 1 / (1 + Math.exp(-(sigmoids[j]![0] * score + sigmoids[j]![1])))),
  );
  const sure = sureFrom(probabilities, truth, FALSE_ALARMS[task]);
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  const maybe = labels.map((label, j) => {
    const recall = SAFETY[label];
    if (recall === undefined) return round(sure);
    return round(
      Math.min(
        sure,
        maybeFrom(
          probabilities.map((row) => row[j]!),
          truth.map((row) => row[j]!),
          recall,
        ),
      ),
    );
  });
  return {
    ...learn(task, examples, labels),
    platt: sigmoids.map(([a, b]) => [round(a), round(b)] as const),
    sure: labels.map(() => round(sure)),
    maybe,
  };
}

if (process.argv[1] === import.meta.filename) {
  const models = (["drafts", "received"] as const).map((task) => {
    const examples = examplesOf(task, "train");
    const model = trained(task, examples, heldOutScores(task, examples, labelsOf[task]));
    console.log(`${task}: ${examples.length} messages, ${model.features} features, asserted from ${model.sure[0]}`);
    return model;
  });
  const bytes = writeModel(models);
  const folder = join(root, "packages/messages/model");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "keystroke.bin"), bytes);
  writeFileSync(join(folder, "SHA256SUMS"), `${createHash("sha256").update(bytes).digest("hex")}  keystroke.bin\n`);
}
