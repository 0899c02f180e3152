// npm run train: learns both tiers from packages/messages/data and writes them with their checksums. Fixed seeds; no network.
// What is found on the way is kept in node_modules/.cache until all is written (some 2 GB): a run that was stopped goes on from there.
// `npm run train -- keystroke` learns the first tier alone and weighs the voices anew; `npm run train -- weigh` only chooses
// weights and thresholds again.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModel, writeModel } from "../../packages/messages/src/model/file.ts";
import { weighed } from "./calibrate.ts";
import { learnAll, withFusion } from "./encoder/all.ts";
import { examplesOf } from "./examples.ts";
import { exampleOf } from "./fit.ts";
import { kept, readHeldOut, writeHeldOut } from "./held-out.ts";
import { learnRuns } from "./runs.ts";
import { labelsOf, readSet, root, writerOf } from "./sets.ts";
import { forgetKept } from "./threads.ts";

const folder = join(root, "packages/messages/model");
mkdirSync(folder, { recursive: true });
const how = process.argv[2];
const known = how === "keystroke" || how === "weigh";
const tasks = ["drafts", "received"] as const;
const before = known ? readHeldOut() : undefined;
const shipped = how === "weigh" ? readModel(readFileSync(join(folder, "keystroke.bin"))) : undefined;
const school = known ? undefined : await learnAll(console.log);
const learnt = shipped ? undefined : await learnRuns(console.log);

const [drafts, received] = tasks.map((task) => {
  const set = readSet("train", task);
  const labels = labelsOf[task];
  const examples = set.map((one) => exampleOf(task, one.text, one.labels, writerOf(one)));
  const runs = shipped ? before![task].runs : learnt![task].scores.map((row) => row.map(kept));
  const senses = before?.[task].senses ?? set.map((one) => school!.senses[task][one.id]!.map(kept));
  const near = before?.[task].near ?? school!.near[task].map((row) => row.map(kept));
  const model = {
    ...(shipped?.get(task) ?? learnt![task].model),
    weighing: weighed(task, examples, [runs]),
    examples: examplesOf(set, labels),
  };
  const fusion = weighed(task, examples, [runs, senses, near]);
  console.log(
    `${task}: ${set.length} messages, ${model.features} rows; asserted from ${model.weighing.sure[0]}, with the encoder ${fusion.sure[0]}`,
  );
  return { model, fusion, scores: { runs, senses, near } };
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
forgetKept();
