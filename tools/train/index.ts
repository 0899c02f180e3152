// npm run train: learns both tiers from packages/messages/data and writes them with their checksums. Fixed seeds; no network.
// `npm run train -- keystroke` learns the first tier alone and weighs the two anew; `npm run train -- deep` also learns the
// encoder's second layer, which takes hours.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeModel } from "../../packages/messages/src/model/file.ts";
import { calibrated, fused, heldOut } from "./calibrate.ts";
import { learnAll, withFusion } from "./encoder/all.ts";
import { examplesOf } from "./examples.ts";
import { exampleOf, learn } from "./fit.ts";
import { readHeldOut, writeHeldOut } from "./held-out.ts";
import { labelsOf, readSet, root, writerOf } from "./sets.ts";

const folder = join(root, "packages/messages/model");
mkdirSync(folder, { recursive: true });
const how = process.argv[2];
const school = how === "keystroke" ? undefined : learnAll(how === "deep", console.log);
const before = how === "keystroke" ? readHeldOut() : undefined;

const [drafts, received] = (["drafts", "received"] as const).map((task) => {
  const set = readSet("train", task);
  const labels = labelsOf[task];
  const examples = set.map((one) => exampleOf(task, one.text, one.labels, writerOf(one)));
  const runs = heldOut(task, examples, labels);
  const senses = before?.[task].senses ?? set.map((one) => school!.senses[task][one.id]!);
  const model = {
    ...learn(task, examples, labels),
    ...calibrated(task, examples, runs),
    examples: examplesOf(set, labels),
  };
  const fusion = fused(task, examples, runs, senses);
  console.log(
    `${task}: ${set.length} messages, ${model.features} rows; asserted from ${model.sure[0]}, with the encoder ${fusion.sure[0]}`,
  );
  return { model, fusion, scores: { runs, senses } };
});
writeHeldOut({ drafts: drafts!.scores, received: received!.scores });
const keystroke = writeModel([drafts!.model, received!.model]);
const encoder = withFusion(school?.encoder ?? readFileSync(join(folder, "encoder.bin")), {
  drafts: drafts!.fusion,
  received: received!.fusion,
});
const sums = (
  [
    ["encoder.bin", encoder],
    ["keystroke.bin", keystroke],
  ] as const
).map(([name, bytes]) => {
  writeFileSync(join(folder, name), bytes);
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
});
writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
