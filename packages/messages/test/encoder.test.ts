import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEncoder } from "../src/encoder/encoder.ts";
import { cutInPieces } from "../src/encoder/pieces.ts";
import { readTensors } from "../src/encoder/tensors.ts";
import { createReader } from "../src/index.ts";

const folder = join(import.meta.dirname, "../model");
const keystroke = readFileSync(join(folder, "keystroke.bin"));
const bytes = readFileSync(join(folder, "encoder.bin"));
const reader = createReader({ keystroke, encoder: bytes });
const { pieces } = readTensors(bytes);

test("both models together stay below nine megabytes compressed", () => {
  expect(gzipSync(bytes).length + gzipSync(keystroke).length).toBeLessThan(9_000_000);
});

test("the encoder alone, and bytes that are none, are refused", () => {
  expect(() => createReader({ encoder: bytes })).toThrow(RangeError);
  expect(() => createReader({ keystroke, encoder: new Uint8Array(100) })).toThrow(RangeError);
});

test("an answer says that the encoder spoke", () => {
  expect(reader.check("Hello").tier).toBe("encoder");
  expect(reader.read("Hello").tier).toBe("encoder");
});

test("a text is cut into known pieces, in order, each where it stands", () => {
  const text = "Hello Anna, I've been thinking about us.";
  const { ids, starts } = cutInPieces(text, pieces);
  expect(ids.length).toBeGreaterThan(8);
  expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
  expect(starts[0]).toBe(0);
  expect(starts.at(-1)!).toBeLessThan(text.length);
});

test("the same text gives the same scores, whatever was read before", () => {
  const encoder = createEncoder(bytes);
  const first = encoder.sense("please come back to me", "drafts").scores;
  encoder.sense("x ".repeat(2000), "drafts");
  encoder.sense("", "received");
  expect(encoder.sense("please come back to me", "drafts").scores).toEqual(first);
});

test("a mail longer than a window is read on: a sentence at its end counts as one at its beginning", () => {
  const encoder = createEncoder(bytes);
  const filler = "The boiler man comes on Tuesday and the letters are on the shelf. ".repeat(16);
  const plea = "Please, I am begging you, give me one more chance. ";
  const plain = encoder.sense(filler, "drafts").scores[0]!;
  const late = encoder.sense(filler + plea, "drafts");
  expect(late.scores[0]!).toBeGreaterThan(plain + 1);
  expect(late.place(0)).toEqual({ start: filler.length, end: filler.length + plea.trimEnd().length });
});

test("beside words of despair no wish to come back is guessed", () => {
  for (const text of ["I want to die.", "I want to end my life tonight. I cannot do it any more."]) {
    const guessed = reader.read(text).signals.map(({ signal }) => signal);
    expect(guessed, text).not.toContain("reconcile");
  }
});

test("the sentence that carries a label is named, wherever it stands", () => {
  const encoder = createEncoder(bytes);
  const plea = "Please, I am begging you, give me one more chance.";
  const others = ["Hope the post came.", "The boiler man comes on Tuesday.", "Your keys are with Sam."];
  for (let at = 0; at <= others.length; at += 1) {
    const sentences = [...others.slice(0, at), plea, ...others.slice(at)];
    const start = sentences.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
    expect(encoder.sense(sentences.join(" "), "drafts").place(0)).toEqual({ start, end: start + plea.length });
  }
  expect(encoder.sense(plea, "drafts").place(0)).toBeUndefined();
});

test("where the models speak alone the words are softer, a sentence is marked, and a message that reads alike is shown", () => {
  const text = "Hope the new place is nice. The bed is so big and so cold and i lie there till five every night.";
  const alone = reader.check(text).findings.find((one) => one.by === "model");
  expect(alone).toBeDefined();
  expect(alone!.message).toMatch(/^Perhaps /);
  expect(alone!.example).toBeTruthy();
  expect(text.slice(alone!.start, alone!.end)).toMatch(/^The bed .*night\.$/);
});

test("no text of any kind breaks the encoder, and spans lie inside it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      for (const { start, end } of [...reader.check(text).findings, ...reader.read(text).signals]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});

for (const [name, text] of Object.entries({
  "one letter": "a".repeat(1_000_000),
  zalgo: "h\u0300\u0301\u0302\u0303\u0304e\u0305\u0306".repeat(100_000),
  "ten thousand lines": "i want you to come back\n".repeat(10_000),
})) {
  test(`the encoder does not hang on ${name}`, () => {
    expect(reader.check(text).findings.every(({ end }) => end <= text.length)).toBe(true);
  });
}
