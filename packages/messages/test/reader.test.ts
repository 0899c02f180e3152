import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createReader, lineChecks, practicalReading, type Situation } from "../src/index.ts";

const folder = join(import.meta.dirname, "../model");
const bytes = readFileSync(join(folder, "keystroke.bin"));
const reader = createReader({ keystroke: bytes });

const situation = (more: Partial<Situation>): Situation => ({
  step: "reconnect",
  verdict: "reach-out",
  rule: "test",
  headline: "Now.",
  line: "A line.",
  cites: ["you-write/enough-time"],
  until: null,
  channels: [],
  minute: 600,
  inARow: 0,
  ...more,
});

test("a reader that has warmed up answers as one that has not", () => {
  const warm = createReader({ keystroke: bytes });
  let steps = 0;
  for (const examples = warm.warmUp(); !examples.next().done; ) steps += 1;
  expect(steps).toBeGreaterThan(500);
  for (const text of ["I will wait outside your flat.", "Please give me one more chance", "The keys are at Sam's."]) {
    expect(warm.check(text)).toEqual(createReader({ keystroke: bytes }).check(text));
    expect(warm.read(text)).toEqual(createReader({ keystroke: bytes }).read(text));
  }
  expect(createReader().warmUp().next().done).toBe(true);
});

test("the models are those whose checksums are written beside them", () => {
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    const [sum, name] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(join(folder, name!)))
        .digest("hex"),
      name,
    ).toBe(sum);
  }
});

test("the keystroke tier stays below one megabyte compressed", () => {
  expect(gzipSync(bytes).length).toBeLessThan(1_000_000);
});

test("bytes that are no model are refused", () => {
  expect(() => createReader({ keystroke: new Uint8Array(20) })).toThrow(RangeError);
});

test("without the model the rules speak, and say so", () => {
  const { findings, tier } = createReader().check("Please give me one more chance");
  expect(tier).toBe("rules");
  expect(findings.map((one) => one.rule)).toEqual(["pleading"]);
});

test("words about ending one's life come first and call for help, whatever else stands there", () => {
  const { findings } = reader.check("you are a liar and i'll kill myself if you don't answer me");
  expect(findings[0]).toMatchObject({ rule: "threat", severity: "stop", help: "crisis" });
});

test("what may be a word about ending one's life is asked about, with help for the writer, and comes first", () => {
  for (const text of [
    "By the time you read this it won't matter. Look after the dog for me.",
    "you won't have to worry about me again. you're cruel",
  ]) {
    const { findings } = createReader().check(text);
    expect(findings[0], text).toMatchObject({ rule: "threat", severity: "ask", help: "crisis" });
  }
});

test("a veiled threat is asked about, never stated", () => {
  const [found] = createReader().check("I wonder what your boss would say if she saw this.").findings;
  expect(found).toMatchObject({ rule: "threat", severity: "ask", message: "Could this read as a threat?" });
});

test("a verdict of none gives one finding and no help with the words", () => {
  const { findings, closed } = reader.check("I miss you so much", { situation: situation({ verdict: "none" }) });
  expect(closed).toBe(true);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "no-contact", severity: "stop", by: "situation" });
});

test("under a verdict of none a word that may be about ending one's life is still asked about", () => {
  const text = "By the time you read this it won't matter";
  const { findings } = createReader().check(text, { situation: situation({ verdict: "none" }) });
  expect(findings.map(({ rule, help }) => [rule, help])).toContainEqual(["threat", "crisis"]);
});

test("beside words of despair in a message of theirs nothing is called short or empty, and the guess that they want you back is not made", () => {
  for (const text of ["I want to die.", "I want to end my life tonight. I cannot do it any more."]) {
    for (const tier of [createReader(), reader]) {
      const { theirCrisis, silent, more } = tier.read(text);
      expect(theirCrisis, text).not.toBeNull();
      expect(silent, text).toEqual([]);
      expect(more, text).toBe("It may speak of ending their life. Take that seriously; the rest can wait.");
    }
  }
  // What stands there in words is said all the same.
  const { signals } = reader.read("I want to die. I miss you so much, I made a mistake.");
  expect(signals.map(({ signal }) => signal)).toContain("reconcile");
});

test("a message in letters that need no spaces is not called short, and a short one is", () => {
  const of = (text: string) => createReader().read(text).more;
  for (const text of ["我现在不想谈这件事,请给我一点时间。", "今はまだ話したくないです。", "ตอนนี้ยังไม่อยากคุย"]) {
    expect(of(text), text).toContain("Rekindle reads English only.");
  }
  for (const text of ["ok", "好的", "see you then, take care"])
    expect(of(text), text).toContain("Too short to say more.");
});

test("a wait warns with its day", () => {
  const held = situation({ verdict: "wait", until: "2026-04-12" });
  const { findings } = reader.check("Congratulations on finishing.", { situation: held });
  expect(findings.find((one) => one.rule === "not-yet")?.message).toContain("Sunday 12 April");
});

test("at night a reply is to be held; by day it is not", () => {
  const at = (minute: number) =>
    reader.check("Thank you.", { situation: situation({ verdict: "reply", minute }) }).findings.map((one) => one.rule);
  expect(at(23 * 60)).toContain("at-night");
  expect(at(7 * 60 + 59)).toContain("at-night");
  expect(at(8 * 60)).not.toContain("at-night");
});

test("what the person marked as wrong stays silent, but a stop does not", () => {
  const text = "I miss you";
  const [found] = reader.check(text).findings.filter((one) => one.rule === "longing");
  const words = text.slice(found!.start, found!.end);
  const again = reader.check(text, { wrong: [{ rule: "longing", words }] });
  expect(again.findings.map((one) => one.rule)).not.toContain("longing");
  const threat = "you'll regret it";
  const marked = reader.check(threat, { wrong: [{ rule: "threat", words: "you'll regret" }] });
  expect(marked.findings.some((one) => one.severity === "stop")).toBe(true);
});

test("a boundary is shown as a sentence to confirm", () => {
  const text = "Hope work is fine. Please stop texting me. Bye.";
  const { confirm } = reader.read(text);
  expect(text.slice(confirm!.start, confirm!.end)).toBe("Please stop texting me.");
});

test("what is about the whole of a draft that was cut spans all of it", () => {
  const text = "word ".repeat(5000);
  const held = situation({ verdict: "wait", channels: ["call"] });
  const { findings, read } = createReader().check(text, { situation: held, channel: "text" });
  expect(read).toBe(20_000);
  const spans = Object.fromEntries(findings.map(({ rule, start, end }) => [rule, [start, end]]));
  expect(spans).toEqual({ "not-yet": [0, 25_000], channel: [0, 25_000], "too-long": [0, 25_000] });
  const closed = createReader().check(text, { situation: situation({ verdict: "none" }) });
  expect(closed.findings).toMatchObject([{ rule: "no-contact", start: 0, end: 25_000 }]);
  for (const { start, end } of practicalReading(text).notes) expect([start, end]).toEqual([0, 25_000]);
});

test("practice gets labels from the rules alone", () => {
  expect(lineChecks("give me one more chance")).toEqual(["pleading"]);
  expect(lineChecks("Nice to see you, how is your sister?")).toEqual([]);
});

const hard: Record<string, string> = {
  "one letter": "a".repeat(1_000_000),
  "one space": " ".repeat(1_000_000),
  "nested quotes": "\"'“‘".repeat(250_000),
  zalgo: "h\u0300\u0301\u0302\u0303\u0304e\u0305\u0306".repeat(100_000),
  "right-to-left overrides": "\u202eplease\u202c ".repeat(100_000),
  "emoji runs": "😂👨‍👩‍👧".repeat(100_000),
  "ten thousand lines": "i want you to come back\n".repeat(10_000),
  "half phrases": "please please just just i'm so so so ".repeat(20_000),
  exclamation: "!?".repeat(500_000),
};

for (const [name, text] of Object.entries(hard)) {
  test(`does not hang on ${name}`, () => {
    const spans = [...reader.check(text).findings, ...reader.read(text).signals];
    expect(spans.every(({ end }) => end <= text.length)).toBe(true);
  });
}

/** Milliseconds of the processor, the least of up to three tries: what else the machine and its collector do does not count. */
function leastTime(text: string): number {
  const tries = [];
  while (tries.length < 3 && !(Math.min(...tries) < 50)) {
    const start = process.cpuUsage();
    reader.check(text);
    reader.read(text);
    tries.push(process.cpuUsage(start).user / 1000);
  }
  return Math.min(...tries);
}

test("whatever is typed, spans lie inside the text and the time stays small", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "please come back ",
      "i'm so ",
      "you're such a ",
      "did you ",
      "İ",
      "\ud800",
      "how could you ",
      "\n",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const spans = [...reader.check(text).findings, ...reader.read(text).signals];
      expect(leastTime(text)).toBeLessThan(50 + text.length * 0.2);
      for (const { start: from, end } of spans) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(from);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});
