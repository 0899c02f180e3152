import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../src");

test("only the entry for Node needs Node: everything else runs in a worker of a browser", () => {
  const wrong = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/^node(-\w+)?\.ts$/.test(path))
    .filter((path) => {
      const text = readFileSync(join(src, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return /["']node:|\bBuffer\b|\bprocess\.|\bdocument\.|\bwindow\.|\bfetch\(/.test(text);
    });
  expect(wrong).toEqual([]);
});
