// npm run eval: the figures, printed and written to docs/messages.md. Cross-validated by writer, and on the dev sets.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Task } from "../../packages/messages/src/model/task.ts";
import { root } from "../train/sets.ts";
import { crossValidated, judgedDev } from "./judge.ts";
import { page, type Sets } from "./page.ts";

const sets = (task: Task): Sets => ({
  held: { keystroke: crossValidated(task, "keystroke"), encoder: crossValidated(task, "encoder") },
  dev: { keystroke: judgedDev(task, "keystroke"), encoder: judgedDev(task, "encoder") },
});
const text = page({ drafts: sets("drafts"), received: sets("received") });
console.log(text);
writeFileSync(join(root, "docs/messages.md"), text);
