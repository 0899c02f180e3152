import { createReader, type Reader } from "@rekindle/messages";
import { expect, test } from "vitest";
import { createDesk, deepPause } from "../src/checker/desk.ts";
import type { Asked, ToPage } from "../src/checker/protocol.ts";
import { editBetween } from "../src/screens/write/field/edit.ts";
import { type Shown, settle } from "../src/screens/write/findings/shown.ts";

/** A desk whose clock is turned by hand. */
function onDesk() {
  const queue: { run: () => void; at: number }[] = [];
  let now = 0;
  const answers: ToPage[] = [];
  const rules = createReader();
  const desk = createDesk(
    rules,
    (answer) => answers.push(answer),
    (run, ms) => void queue.push({ run, at: now + ms }),
  );
  return {
    desk,
    answers,
    queue,
    as: (tier: Reader["tier"]): Reader => ({ ...rules, tier }),
    pass: (ms: number) => {
      now += ms;
      for (;;) {
        queue.sort((a, b) => a.at - b.at);
        if (!queue[0] || queue[0].at > now) return;
        queue.shift()!.run();
      }
    },
  };
}
const check = (id: number, text: string, slot = "write"): Asked => ({
  id,
  slot,
  job: "check",
  asked: { text, options: {} },
});

test("of texts that come together the latest is read, and no other", () => {
  const { desk, answers, pass } = onDesk();
  for (const [id, text] of ["I", "I miss", "I miss you"].entries()) desk.take(check(id, text));
  pass(0);
  expect(answers.map(({ id }) => id)).toEqual([2]);
});

test("two slots do not displace each other", () => {
  const { desk, answers, pass } = onDesk();
  desk.take(check(1, "I miss you", "write"));
  desk.take({ id: 2, slot: "notice-1", job: "notice", asked: { text: "I'll kill myself" } });
  pass(0);
  expect(answers.map(({ id }) => id)).toEqual([1, 2]);
  expect(answers[1]?.given).toEqual({ crisis: ["kill myself"], threat: [] });
});

test("the rules answer at once; the small model answers the same text again when it has come", () => {
  const { desk, answers, as, pass } = onDesk();
  desk.take(check(1, "I miss you"));
  pass(0);
  desk.upgrade(as("keystroke"));
  pass(0);
  expect(answers.map(({ id, tier }) => [id, tier])).toEqual([
    [1, "rules"],
    [1, "keystroke"],
  ]);
});

test("a reader that has come warms up while nobody waits, and whoever asks meanwhile is answered before it goes on", () => {
  const { desk, answers, as, pass, queue } = onDesk();
  let read = 0;
  function* examples() {
    for (; read < 50; read += 1) yield;
  }
  desk.take(check(1, "I miss you"));
  desk.upgrade({ ...as("keystroke"), warmUp: examples });
  queue.shift()!.run();
  expect([answers.length, read]).toEqual([1, 0]);
  queue.shift()!.run();
  expect(read).toBeGreaterThan(0);
  desk.take(check(2, "I miss you so"));
  queue.shift()!.run();
  queue.shift()!.run();
  expect(answers.map(({ id }) => id)).toEqual([1, 2]);
  expect(read).toBeLessThan(20);
  pass(0);
  expect(read).toBe(50);
});

test("the deep reader waits for a pause, and for a text that is no longer the latest it never speaks", () => {
  const { desk, answers, as, pass } = onDesk();
  desk.deepen(as("encoder"));
  desk.take(check(1, "I miss"));
  pass(0);
  pass(deepPause - 1);
  desk.take(check(2, "I miss you"));
  pass(0);
  pass(deepPause);
  expect(answers.map(({ id, tier }) => [id, tier])).toEqual([
    [1, "rules"],
    [2, "rules"],
    [2, "encoder"],
  ]);
});

test("a slot that nobody waits for is not read again", () => {
  const { desk, answers, as, pass } = onDesk();
  desk.take(check(1, "I miss you"));
  pass(0);
  desk.drop("write");
  desk.upgrade(as("keystroke"));
  pass(1000);
  expect(answers).toHaveLength(1);
});

const shown = (key: string, stop = false): Shown => ({
  key,
  rule: key,
  stop,
  start: 0,
  end: 1,
  words: key,
  says: "",
  instead: "",
  why: "",
  cites: [],
  help: undefined,
  by: "words",
});
const keys = (list: readonly Shown[]) => list.map(({ key }) => key);

test("what a better tier adds to the same text comes after what is being read, and moves none of it", () => {
  const before = [shown("a"), shown("b")];
  expect(keys(settle(before, [shown("c"), shown("b")], true))).toEqual(["a", "b", "c"]);
  expect(keys(settle(before, [shown("stop", true), shown("a")], true))).toEqual(["stop", "a", "b"]);
  expect(keys(settle(before, [shown("c"), shown("b")], false))).toEqual(["c", "b"]);
});

test("an edit is one replacement, wherever it stands", () => {
  const applied = (before: string, after: string) => {
    const { at, removed, inserted } = editBetween(before, after);
    return before.slice(0, at) + inserted + before.slice(at + removed);
  };
  for (const [before, after] of [
    ["", "a"],
    ["aaa", "aa"],
    ["aa", "aaa"],
    ["I miss you", "I really miss you"],
    ["abab", "ab"],
    ["same", "same"],
    ["", ""],
  ] as const)
    expect(applied(before, after)).toBe(after);
});
