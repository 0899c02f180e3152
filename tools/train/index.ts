// npm run train: learns the keystroke model from packages/messages/data and writes it with its checksum. Fixed seed; no network.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { featuresOf } from "../../packages/messages/src/model/features.ts";
import { writeModel } from "../../packages/messages/src/model/file.ts";
import { calibrated, heldOut } from "./calibrate.ts";
import { learn } from "./fit.ts";
import { labelsOf, readSet, root, writerOf } from "./sets.ts";

const models = (["drafts", "received"] as const).map((task) => {
  const examples = readSet("train", task).map((one) => ({
    features: featuresOf(one.text, task),
    labels: one.labels,
    writer: writerOf(one),
  }));
  const { scores } = heldOut(task, examples, labelsOf[task]);
  const model = { ...learn(task, examples, labelsOf[task]), ...calibrated(task, examples, scores) };
  console.log(`${task}: ${examples.length} messages, ${model.features} features, asserted from ${model.sure[0]}`);
  return model;
});
const bytes = writeModel(models);
const folder = join(root, "packages/messages/model");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "keystroke.bin"), bytes);
writeFileSync(join(folder, "SHA256SUMS"), `${createHash("sha256").update(bytes).digest("hex")}  keystroke.bin\n`);
