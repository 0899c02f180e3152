/** The six rules that read a whole run: what each says, word for word, and where it stays silent. */
import { expect, test } from "vitest";
import { debrief, openRun, type Run, say, sceneOf, type Temperament } from "../src/index.ts";
import { turnOfEvents } from "../src/run/chance.ts";
import { toldSeconds } from "../src/run/run.ts";
import { read } from "./players.ts";

function seedOf(beat: "leaving" | "no" | null, turn = 2): number {
  for (let seed = 0; ; seed += 1) {
    const event = turnOfEvents(seed);
    if (event.beat === beat && event.turn === turn) return seed;
  }
}

/** A run of these lines, ended there if it has not ended. */
function after(
  id: string,
  lines: readonly string[],
  { event = null, temperament = "warm" }: { event?: "leaving" | "no" | null; temperament?: Temperament } = {},
): Run {
  let run = openRun(sceneOf(id)!, { seed: seedOf(event), temperament });
  for (const line of lines) run = say(run, line, read);
  return run.place.ending === null ? { ...run, place: { ...run.place, ending: "stopped" } } : run;
}
const found = (run: Run, id: string) => findings(run).find((one) => one.id === id);
const findings = (run: Run) => debrief(run).look;
const names = (run: Run) => debrief(run).found;

test("told time is ten seconds a line and half a second a word, on both sides, and the jumps", () => {
  const run = after("encounter/supermarket", ["Hello there, you two."]);
  const words = run.spoken.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0), 0);
  expect(run.spoken).toHaveLength(3);
  expect(toldSeconds(run)).toBe(30 + words / 2);
  const coffee = after("meeting/first-coffee", ["hello, good to see you", "how was your day?"]);
  expect(coffee.spoken.at(-1)).toMatchObject({ later: "About ten minutes later.", minutes: 10 });
  expect(toldSeconds(coffee)).toBeGreaterThan(600);
});

test("kept short: told time above the scene's minutes is said in words, half a minute over is not", () => {
  const long = "well ".repeat(200);
  const run = after("encounter/street-with-friend", ["hi you two", long, long, "bye, have a nice day!"]);
  expect(found(run, "kept-short")).toMatchObject({
    say: "It ran to about five minutes. Two is plenty, above all when it goes well.",
    cites: ["encounter/keep-it-short"],
    about: null,
  });
  const filled = (words: number) =>
    after("encounter/street-with-friend", ["hi you two", "well ".repeat(words), "bye, have a nice day!"]);
  // As many words more as fill it up to two minutes and a half.
  const words = 1 + (150 - toldSeconds(filled(1))) * 2;
  expect(toldSeconds(filled(words))).toBe(150);
  expect(names(filled(words))).not.toContain("kept-short");
  expect(names(filled(words + 1))).toContain("kept-short");
  // In messages no time is told.
  expect(names(after("message/reply", [long, long, "bye"]))).not.toContain("kept-short");
  const hour = after("meeting/first-coffee", ["hi", "well ".repeat(9000), "I have to go. Bye."]);
  expect(found(hour, "kept-short")?.say).toMatch(
    /^It ran to about \d+ minutes\. An hour is plenty, above all when it goes well\.$/,
  );
});

test("left first: who waits until it has run on, or until they end it themselves, is told to go sooner", () => {
  const small = ["hello", "how are you?", "It rained.", "The bread has moved.", "It is nearly spring.", "So it is."];
  const said = {
    say: "You waited for them to end it. Say goodbye while it is easy.",
    cites: ["encounter/leave-first"],
    about: null,
  };
  const ranOn = after("encounter/supermarket", small);
  expect([ranOn.place.ending, found(ranOn, "left-first")]).toEqual(["ran-on", expect.objectContaining(said)]);
  const theyEnded = after("encounter/supermarket", [...small.slice(0, 5), "of course, bye!"]);
  expect([theyEnded.place.ending, found(theyEnded, "left-first")]).toEqual([
    "they-left",
    expect.objectContaining(said),
  ]);
  // Called away by what happens, by a busy day, or by words: that is another matter.
  const called = after("encounter/supermarket", ["hello", "how are you?", "of course, bye!"], { event: "leaving" });
  expect([called.place.ending, names(called)]).toEqual(["they-left", []]);
  const busy = after("encounter/supermarket", [...small.slice(0, 3), "of course, bye!"], { temperament: "busy" });
  expect([busy.place.ending, names(busy)]).toEqual(["they-left", []]);
  expect(names(after("encounter/supermarket", ["I miss you.", "all right, bye"]))).toEqual(["longing"]);
  expect(names(after("encounter/supermarket", ["hello", "how are you?", "I have to go, bye"]))).toEqual([]);
});

test("asked: three lines without a question, while they had time, in a scene that practises asking", () => {
  const three = ["hello", "It rained.", "The bread has moved."];
  expect(found(after("encounter/supermarket", three), "asked")).toMatchObject({
    say: "You did not ask about them. One question is enough.",
    cites: ["encounter/ask-about-them"],
    about: null,
  });
  expect(names(after("encounter/supermarket", three.slice(0, 2)))).toEqual([]);
  expect(names(after("encounter/supermarket", [...three.slice(0, 2), "how are you?"]))).toEqual([]);
  // Where they told you something, or said no, a question is not what is missing.
  expect(names(after("meeting/somebody-else", ["thank you for telling me", "I see.", "I am glad."]))).not.toContain(
    "asked",
  );
});

test("turn-taking: over sixty of a hundred words, in four lines or more", () => {
  const mine =
    "The bread has moved again and so has the rice and the tea and the salt and everything else that was there.";
  const four = ["hello", "how are you?", mine, mine.replace("bread", "milk")];
  expect(found(after("encounter/supermarket", four, { temperament: "reserved" }), "turn-taking")).toMatchObject({
    say: "You talked more than they did.",
    cites: ["meeting/let-them-talk"],
    about: null,
  });
  expect(names(after("encounter/supermarket", four.slice(1), { temperament: "reserved" }))).not.toContain(
    "turn-taking",
  );
  expect(names(after("encounter/supermarket", ["hello", "how are you?", "It rained.", "True."]))).not.toContain(
    "turn-taking",
  );
});

test("saw them leaving: a question, a long story or a push to somebody who is going", () => {
  for (const line of ["And how is your mother?", "Could we get a coffee some time?"]) {
    const run = after("encounter/supermarket", ["hello", "how are you?", line], { event: "leaving" });
    expect(found(run, "saw-them-leaving")).toMatchObject({
      say: "They were going, and you began again. Let the last word be goodbye.",
      cites: ["encounter/leave-first"],
      about: line,
    });
  }
  for (const line of ["Of course, go ahead.", "Bye, have a good evening!", "It was good to see you."]) {
    expect(names(after("encounter/supermarket", ["hello", "how are you?", line], { event: "leaving" }))).toEqual([]);
  }
});

test("took the no: anything after it but one yes or goodbye", () => {
  for (const line of ["But why?", "Could we be friends at least?", "I see."]) {
    const run = after("any/a-clear-no", [line]);
    expect(found(run, "took-the-no")).toMatchObject({
      say: "They said no and you went on. This is the one to get right out there.",
      cites: ["care/their-no"],
      about: line,
    });
  }
  for (const line of ["All right. Take care.", "Goodbye.", "I understand."]) {
    const run = after("any/a-clear-no", [line]);
    expect(names(run)).toEqual([]);
    expect(debrief(run).headline).toBe(
      "They said no, and it had nothing to do with how you did. You said goodbye in one sentence. That is all there is to do.",
    );
  }
});

test("a debrief is how it ended, what you did, what to look at, one thing, and the same last sentence", () => {
  const good = debrief(
    after("encounter/supermarket", ["hi, good to see you", "how are you?", "I have to get on. Bye!"]),
  );
  expect(good.headline).toMatch(/^You said goodbye, after about (a minute|two minutes)\.$/);
  expect(good.did.map(({ say: said }) => said)).toEqual([
    "You said goodbye first.",
    "You asked about them.",
    "You were friendly.",
  ]);
  expect(good).toMatchObject({ note: null, look: [], closing: "That was practice. How they will be, nobody knows." });
  const bad = debrief(
    after("encounter/supermarket", [
      "You never cared.",
      "Please take me back. Are you seeing somebody?",
      "I saw your photos.",
    ]),
  );
  expect(bad.look).toHaveLength(3);
  expect(bad.found.length).toBeGreaterThan(3);
  expect(bad.did.length).toBeGreaterThan(0);
  for (const { about, why, next, cites } of bad.look) expect([about, why, next, cites].every(Boolean)).toBe(true);
  expect(bad.next.say).toBe(bad.look[0]!.next);
  expect(bad.closing).toBe(good.closing);
  const cool = debrief(after("encounter/supermarket", ["hello", "I have to go. Bye."], { temperament: "cool" }));
  expect(cool.note).toBe("They stayed cool. You did nothing wrong; some people are.");
});
