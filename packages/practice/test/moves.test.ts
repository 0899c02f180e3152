import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { accept } from "../src/moves/accept.ts";
import { ask } from "../src/moves/ask.ts";
import { bye, farewell, hold } from "../src/moves/bye.ts";
import { greet } from "../src/moves/greet.ts";
import { offer, reopening } from "../src/moves/offer.ts";
import { plainWords } from "../src/moves/plain.ts";
import { readMove, spokenChecks } from "../src/moves/read-move.ts";
import { spoken } from "../src/moves/spoken/index.ts";
import type { Phase } from "../src/scene.ts";

for (const cue of [bye, farewell, hold, accept, offer, reopening, ask, greet, ...spoken]) {
  test(`${cue.id} is heard in its examples and not in its near misses`, () => {
    expect(cue.examples.filter((line) => !cue.fits(plainWords(line)))).toEqual([]);
    expect(cue.passes.filter((line) => cue.fits(plainWords(line)))).toEqual([]);
  });
}

test("the near misses of one cue set off no other of the checks", () => {
  const flagged = spoken.flatMap(({ passes }) => passes.filter((line) => spokenChecks(line, "in-person").length > 0));
  expect(flagged).toEqual([]);
});

const typed = (line: string, phase: Phase = "talking") => readMove(line, spokenChecks(line, "in-person"), phase);

interface Line {
  readonly phase: Phase;
  readonly right: readonly string[];
  readonly text: string;
}

/** Lines as people type them, each with what a reader would say it does. */
function linesIn(file: string): Line[] {
  let phase: Phase = "talking";
  return readFileSync(join(import.meta.dirname, "lines", file), "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("== ")) phase = line.slice(3) as Phase;
      const found = /^([a-z/]+): (.+)$/.exec(line);
      return found ? [{ phase, right: found[1]!.split("/"), text: found[2]! }] : [];
    });
}
const everyLine = ["typed.txt", "second.txt", "third.txt", "fourth.txt"].flatMap(linesIn);
const misread = everyLine
  .map((line) => ({ ...line, got: typed(line.text, line.phase) }))
  .filter(({ right, got }) => !right.includes(got));

test("of a thousand lines as people type them, 97 in 100 are read as a person would read them", () => {
  expect(everyLine.length).toBeGreaterThan(1000);
  const shown = misread.map(({ right, got, text }) => `${text}: ${got}, not ${right.join(" or ")}`);
  expect(misread.length, shown.join("\n")).toBeLessThan(everyLine.length * 0.03);
});

test("of those that are kind, one in a hundred at most is held against the person, and none opens help", () => {
  const kind = everyLine.filter(({ right }) => !right.some((move) => ["heavy", "push", "threat"].includes(move)));
  const blamed = misread
    .filter((line) => kind.some(({ text }) => text === line.text))
    .filter(({ got }) => got === "heavy" || got === "push");
  expect(kind.length).toBeGreaterThan(500);
  expect(blamed.length, blamed.map(({ text }) => text).join("\n")).toBeLessThan(kind.length * 0.01);
  expect(misread.filter(({ got }) => got === "threat")).toEqual([]);
});

test("the first that fits names a line, from threat down to talk", () => {
  expect(typed("You will regret this.")).toBe("threat");
  expect(typed("I am going to kill myself.")).toBe("threat");
  expect(typed("Please give me another chance. Hi.")).toBe("push");
  expect(typed("I have missed you. Goodbye.")).toBe("heavy");
  expect(typed("Are you seeing somebody? Bye!")).toBe("heavy");
  expect(typed("Could we have coffee some time? I have to go. Bye.")).toBe("bye");
  expect(typed("All right.")).toBe("accept");
  expect(typed("How are you? We could get a coffee some time.")).toBe("offer");
  expect(typed("Hello, how are you?")).toBe("ask");
  expect(typed("Good to see you.")).toBe("greet");
  expect(typed("It rained all the way.")).toBe("talk");
  expect(typed("")).toBe("talk");
  expect(
    typed(
      "I started a course in the evenings, and I took up the guitar, and I painted my kitchen, and I went to the sea with my cousins for a week.",
    ),
  ).toBe("share");
});

test("an offer to somebody who is going is a push, and after a no everything is but a yes or a goodbye", () => {
  expect(typed("Shall we meet for a walk?", "leaving")).toBe("push");
  expect(typed("How is your family?", "leaving")).toBe("ask");
  for (const line of ["How are you?", "I see.", "Hello.", "All right, but why?", "Okay. Maybe another time?"]) {
    expect([line, typed(line, "no")]).toEqual([line, "push"]);
  }
  for (const line of ["All right. Take care.", "I understand.", "Goodbye.", "Okay. Bye."]) {
    expect(["accept", "bye"]).toContain(typed(line, "no"));
  }
});

test("words about ending one's own life are told from a threat, so that the right help opens", () => {
  expect(spokenChecks("I do not want to live any more.", "in-person")).toContain("self-harm");
  expect(spokenChecks("You will regret this.", "in-person")).not.toContain("self-harm");
});

test("no line makes the reading slow", () => {
  const lines = [
    "a".repeat(100_000),
    "you ".repeat(20_000),
    "are you ".repeat(20_000),
    "i have to ".repeat(10_000),
    "how is your ".repeat(9_000),
    "\u0301".repeat(50_000),
    "what are you ".repeat(9_000),
  ];
  typed("Hello.");
  const start = process.cpuUsage();
  for (const line of lines) typed(line);
  const { user } = process.cpuUsage(start);
  // Microseconds of work, whatever else the machine does; a second is many times what they take.
  expect(user).toBeLessThan(1_000_000);
});
