// packages/messages/src/generated/kernel.ts: the bytes of kernel.wat.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

export async function generate(root) {
  const source = readFileSync(join(root, "packages/messages/src/encoder/kernel.wat"), "utf8");
  const toolkit = await wabt();
  const { buffer } = toolkit.parseWat("kernel.wat", source, { simd: true }).toBinary({});
  const digits = Buffer.from(buffer).toString("hex");
  const lines = digits.match(/.{1,110}/g).map((line) => `  "${line}" +`);
  return {
    "packages/messages/src/generated/kernel.ts": `// Written by \`npm run gen\` from src/encoder/kernel.wat.
const digits =
${lines.join("\n").replace(/ \+$/, ";")}

/** The WebAssembly module, as bytes. */
export const kernelBytes = (): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
`,
  };
}
