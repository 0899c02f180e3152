/** What a scene file may not do. Each refusal names the line, what was found, and what is accepted. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allScenes, readScene } from "../src/index.ts";
import { playOf, poorestRow } from "../src/read/walk.ts";
import { read } from "./players.ts";

const folder = join(import.meta.dirname, "../scenes");
const supermarket = readFileSync(join(folder, "encounter/supermarket.scene"), "utf8");
const known = (cite: string) => cite !== "encounter/no-such-point";
const problemsOf = (text: string) => readScene(text, { read, known }).problems;

/** The file with one change, which must be one. */
function changed(from: string | RegExp, to: string): string {
  const text = supermarket.replace(from, to);
  expect(text).not.toBe(supermarket);
  return text;
}
const lineOf = (text: string, words: string): number => text.split("\n").findIndex((line) => line.includes(words)) + 1;

test("line ends of any kind and a byte order mark change nothing", () => {
  const windows = `\ufeff${supermarket.replaceAll("\n", "\r\n")}`;
  expect(readScene(windows, { read }).scene).toEqual(readScene(supermarket, { read }).scene);
});

test("every scene of the catalogue is read without a problem", () => {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".scene"));
  expect(files).toHaveLength(12);
  for (const name of files) {
    const text = readFileSync(join(folder, name), "utf8");
    expect([name, problemsOf(text)]).toEqual([name, []]);
  }
});

const shared = join(import.meta.dirname, "../../../../shared/design/supermarket.scene");
test.skipIf(!existsSync(shared))(
  "the complete scene of the design is read without a problem (skipped where it is not beside the project)",
  () => {
    expect(problemsOf(readFileSync(shared, "utf8"))).toEqual([]);
  },
);

/** What is wrong, and where it is found: the words of that line. */
const refusals: readonly [what: string, text: () => string, line: string, found: RegExp, accepted: RegExp][] = [
  ["an unknown move", () => changed("when greet:", "when wave:"), "when wave", /the move "wave"/, /push, heavy, bye/],
  [
    "an unknown move to pick",
    () => changed("  talk: They've", "  shout: They've"),
    "shout:",
    /the move "shout"/,
    /talk/,
  ],
  [
    "an unknown temperament",
    () => changed("frank: Hi. I didn't", "angry: Hi. I didn't"),
    "angry:",
    /the temperament "angry"/,
    /warm, busy, reserved, awkward, cool, frank, any/,
  ],
  [
    "an unknown beat behind an arrow",
    () => changed("when heavy, push: -> leaving", "when heavy, push: -> nowhere"),
    "-> nowhere",
    /the beat "nowhere"/,
    /talk/,
  ],
  [
    "an unknown beat that answers",
    () => changed("== open -> talk", "== open -> nowhere"),
    "== open",
    /the beat "nowhere"/,
    /talk/,
  ],
  ["an unknown key", () => changed("turns: 6", "turns: 6\nlevel: 3"), "level:", /the key "level"/, /scene, title/],
  ["a key twice", () => changed("turns: 6", "turns: 6\nturns: 5"), "turns: 5", /a second "turns"/, /once/],
  ["a beat twice", () => changed("== leaving", "== talk "), "== talk ", /a second beat "talk"/, /once/],
  ["too many turns", () => changed("turns: 6", "turns: 9"), "turns: 9", /turns: 9/, /2 to 8/],
  [
    "an unknown channel",
    () => changed("channel: in-person", "channel: smoke"),
    "channel: smoke",
    /smoke/,
    /in-person, call/,
  ],
  [
    "a citation that is none",
    () => changed("cites: encounter/friendly-and-casual", "cites: encounter/no-such-point"),
    "cites:",
    /no-such-point/,
    /guide point or care rule/,
  ],
  [
    "a move without an answer",
    () => changed(/when offer: -> leaving\n.*\n/, ""),
    "== talk",
    /no answer to offer in talk/,
    /without ease/,
  ],
  [
    "a when that leaves a temperament speechless",
    () => changed("  any: Yes. You too. | It's been a while.\n", ""),
    "when greet:",
    /leaves somebody without a line/,
    /any, or all six/,
  ],
  [
    "one opening for a temperament",
    () => changed(/cool: Hello\. \| Evening\. \| .*\n/, "cool: Hello there.\n"),
    "== open",
    /1 openings for cool/,
    /two or more/,
  ],
  [
    "a line that is too long",
    () => changed("warm: Good to see you too.", `warm: Good to see you too. ${"Really. ".repeat(20)}`),
    "Really.",
    /a line of \d+ characters/,
    /at most 160/,
  ],
  [
    "a pick whose checks disagree",
    () => changed("greet: Hi. Good to see you.", "greet: Hi. I've missed you."),
    "I've missed you.",
    /"Hi. I've missed you." as greet/,
    /heavy \(.*longing.*\): what typing it gives/,
  ],
  [
    "a pick that threatens",
    () => changed("talk: They've moved the bread", "talk: You will regret this. They've moved the bread"),
    "You will regret",
    /as talk/,
    /threat/,
  ],
  [
    "words the house does not use",
    () => changed("Can't complain.", "My girlfriend says hello."),
    "girlfriend",
    /the word "girlfriend"/,
    /words the house uses/,
  ],
  ["a percentage", () => changed("Can't complain.", "I am 90% sure."), "90%", /the word "%"/, /words the house uses/],
  [
    "a line of theirs that the checks would flag",
    () => changed("Can't complain.", "I miss you so much."),
    "I miss you so",
    /longing/,
    /pass, or they-may/,
  ],
  [
    "a line twice in a scene",
    () => changed("any: Bye. Good to see you.", "any: Can't complain. It's nearly the weekend."),
    "any: Can't complain. It's nearly the weekend. | Take care",
    /again, as in line \d+/,
    /once/,
  ],
  [
    "no goodbye among the picks",
    () => changed("  bye: Goodbye.\n", ""),
    "== no",
    /no bye among the picks of no/,
    /goodbye/,
  ],
  [
    "no likely mistake among the picks",
    () => changed("  push: Could we get a coffee some time?\n", ""),
    "== leaving",
    /no likely mistake/,
    /heavy, push or share/,
  ],
  ["picks after the end", () => `${supermarket}you:\n  bye: Bye.\n`, "== end", /picks in end/, /the play is over/],
  [
    "a way back from leaving",
    () => changed("when push, heavy: -> no", "when push, heavy: -> talk"),
    "when push, heavy: -> talk",
    /from leaving/,
    /does not come back/,
  ],
  [
    "a hole that is none",
    () => changed("about seven in the evening", "about {hour} in the evening"),
    "{hour}",
    /\{hour\}/,
    /\{name\} or \{jump MINUTES\}/,
  ],
  [
    "ease that cannot be",
    () => changed("when ask, ease >= 2:", "when ask, ease >= 3:"),
    "ease >= 3",
    /ease >= 3/,
    /-2 to 2/,
  ],
  [
    "a card that is a page",
    () => changed(/^card:.*$/m, `card: ${"one | ".repeat(6)}two`),
    "card:",
    /card: one/,
    /2 to 4 short lines/,
  ],
  [
    "a line that is nothing",
    () => changed("== leaving", "what now\n== leaving"),
    "what now",
    /the move "what now"/,
    /push, heavy/,
  ],
];

describe("a scene file is refused for", () => {
  test.each(refusals)("%s", (_, text, words, found, accepted) => {
    const file = text();
    const { scene, problems } = readScene(file, { read, known });
    const problem = problems.find((one) => found.test(one.found) && accepted.test(one.accepted));
    expect(problem, JSON.stringify(problems, null, 1)).toBeDefined();
    expect(problem!.line).toBe(lineOf(file, words));
    expect(scene).toBeNull();
  });

  test.each(["open", "leaving", "no", "end"])("no beat %s", (name) => {
    const file = supermarket.replace(`== ${name}`, `== other-${name}`);
    expect(problemsOf(file)).toContainEqual({
      line: 0,
      found: `no beat "${name}"`,
      accepted: "open, leaving, no, end",
    });
  });

  test("a beat that nothing leads to, and a when that never speaks", () => {
    const lost = changed(
      "== leaving",
      `== lost\nwhen ask, greet, offer, share, talk, heavy, push:\n  any: Where am I? | Who goes there?\nyou:\n  talk: I am lost.\n  heavy: I miss you.\n  bye: Bye now.\n== leaving`,
    );
    expect(problemsOf(lost)).toContainEqual({
      line: lineOf(lost, "== lost"),
      found: "nothing leads to lost",
      accepted: "a when that does",
    });
    const dead = changed(
      "when ask, ease >= 1:\n  busy",
      "when ask:\n  cool: First. | Second.\n  any: Third. | Fourth.\nwhen ask, ease >= 1:\n  busy",
    );
    expect(problemsOf(dead).map(({ found }) => found)).toContain("a when that never comes to speak");
  });

  test("an ending that no run has, and one that is not named", () => {
    expect(problemsOf(changed("turns: 6", "turns: 6\nendings: you-left, no")).map(({ found }) => found)).toEqual([
      "a run ends they-left",
      "a run ends ran-on",
    ]);
    const no = readFileSync(join(folder, "any/a-clear-no.scene"), "utf8").replace(
      "endings: no",
      "endings: no, you-left",
    );
    expect(problemsOf(no)).toMatchObject([{ found: "no run ends you-left" }]);
  });

  test("too few different plays: fewer than 12 in 100 seeds for a row of three picks", () => {
    // One partner for all: the same two openings, and one line for each answer.
    const beats = supermarket
      .replace(/^(warm|busy|reserved|awkward|cool|frank): .*\n/gm, "")
      .replace(/^ {2}(warm|busy|reserved|awkward|cool|frank): .*\n/gm, "")
      .replace(/^(\s*any: )([^|\n]*?) \|.*$/gm, "$1$2")
      .replace("== open -> talk\n", "== open -> talk\nany: Oh. Good evening. | Oh. Hello there.\n");
    const found = problemsOf(beats).map((one) => one.found);
    expect(found.join("\n")).toMatch(/^\d different plays for the picks \d, \d, \d/m);
  });
});

test("a partner's pick may do what a scene allows you, and nothing else", () => {
  const text = readFileSync(join(folder, "meeting/about-the-break-up.scene"), "utf8");
  expect(problemsOf(text)).toEqual([]);
  expect(problemsOf(text.replace("you-may: breakup-talk\n", "")).length).toBeGreaterThan(0);
});

test("any text at all gives a scene or problems, and never fails", () => {
  const pieces = supermarket.split("\n");
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 60 })), { maxLength: 160 }),
      (lines) => {
        const { scene, problems } = readScene(lines.join("\n"), { read: () => [] });
        expect(scene === null).toBe(problems.length > 0);
        for (const { line, found, accepted } of problems) {
          expect(line).toBeGreaterThanOrEqual(0);
          expect(line).toBeLessThanOrEqual(lines.join("\n").split(/\r\n|\r|\n/).length);
          expect(found.length).toBeLessThanOrEqual(200);
          expect(accepted).not.toBe("");
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(problemsOf("x".repeat(300_000))).toEqual([
    { line: 0, found: "a file of 300000 characters", accepted: "at most 200000" },
  ]);
});

test("ten runs of a scene, with the same lines picked each time, hardly repeat themselves", () => {
  for (const scene of allScenes) {
    expect([scene.id, poorestRow(scene).plays >= 24]).toEqual([scene.id, true]);
    const counts = [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].map((b) => {
        const plays = Array.from({ length: 10 }, (_, seed) =>
          playOf(scene, seed * 7 + 1, [a, b, (a + b) % 5, a]).join("|"),
        );
        return new Set(plays).size;
      }),
    );
    expect(Math.min(...counts), scene.id).toBeGreaterThanOrEqual(8);
  }
});
