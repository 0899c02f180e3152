// npm run eval: the figures, printed and written to docs/messages.md. Cross-validated by writer, and on the dev sets.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../train/sets.ts";
import { crossValidated, judgedDev } from "./judge.ts";
import { page } from "./page.ts";
import { shippedReader } from "./shipped.ts";

const reader = shippedReader();
const text = page({
  drafts: { held: crossValidated("drafts"), dev: judgedDev("drafts", reader) },
  received: { held: crossValidated("received"), dev: judgedDev("received", reader) },
});
console.log(text);
writeFileSync(join(root, "docs/messages.md"), text);
