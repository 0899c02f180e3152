/** The course of a play, step by step: what is hidden, what comes before an answer, and how it ends. */
import { describe, expect, test } from "vitest";
import { allScenes, openRun, sceneOf } from "../src/index.ts";
import { turnOfEvents } from "../src/run/chance.ts";
import { begin, type Cast, type Place, phaseNow, step } from "../src/run/course.ts";
import { type Move, type Temperament, temperaments } from "../src/scene.ts";

const supermarket = sceneOf("encounter/supermarket")!;
const nothing = { beat: null, turn: 2 } as const;
const cast = (temperament: Temperament, more: Partial<Cast> = {}): Cast => ({
  scene: supermarket,
  seed: 5,
  temperament,
  event: nothing,
  ...more,
});

/** The places a row of moves leads through, the first one first. */
function places(who: Cast, ...row: readonly Move[]): Place[] {
  const found = [begin(who).place];
  for (const move of row) found.push(step(who, found.at(-1)!, move).place);
  return found;
}
const last = (who: Cast, ...row: readonly Move[]): Place => places(who, ...row).at(-1)!;

describe("ease", () => {
  test("starts at 1 with somebody warm, at -1 with somebody cool, at 0 with the others", () => {
    const starts = temperaments.map((one) => begin(cast(one)).place.ease);
    expect(starts).toEqual([1, 0, 0, 0, -1, 0]);
  });

  test.each([
    ["greet", 1],
    ["ask", 1],
    ["accept", 1],
    ["bye", 1],
    ["offer", 0],
    ["talk", 0],
    ["share", -1],
    ["heavy", -2],
  ] as const)("%s moves it by %i", (move, by) => {
    expect(last(cast("awkward"), move).ease).toBe(by);
  });

  test("a push takes three, a long story costs nothing with somebody reserved, and it stays between -2 and 2", () => {
    expect(last(cast("warm"), "push").ease).toBe(-2);
    expect(last(cast("reserved"), "share").ease).toBe(0);
    expect(last(cast("warm"), "greet", "greet", "ask").ease).toBe(2);
    expect(last(cast("cool"), "push").ease).toBe(-2);
  });
});

describe("what comes before an answer", () => {
  test("a goodbye ends it, and so does a yes to somebody who goes or has said no; a yes before that is small talk", () => {
    expect(last(cast("warm"), "bye")).toMatchObject({ beat: "end", ending: "you-left" });
    expect(last(cast("warm"), "accept")).toMatchObject({ ending: null });
    expect(last(cast("warm"), "heavy", "accept")).toMatchObject({ beat: "end", ending: "they-left" });
    expect(last(cast("warm"), "heavy", "push", "accept")).toMatchObject({ beat: "end", ending: "no" });
    expect(last(cast("warm"), "heavy", "push", "bye")).toMatchObject({ beat: "end", ending: "no" });
  });

  test("they have to go, or say no, at your second or third line, whatever it is", () => {
    for (const turn of [2, 3] as const) {
      for (const beat of ["leaving", "no"] as const) {
        const who = cast("warm", { event: { beat, turn } });
        const row = places(who, "greet", "ask", "talk").map((place) => place.beat);
        expect(row.indexOf(beat)).toBe(turn);
        expect(places(who, "greet", "ask", "talk")[turn]).toMatchObject({ cause: "event", ending: null });
      }
    }
  });

  test("what is heavy or a push is answered first; what they had to say comes with your next line", () => {
    const who = cast("warm", { event: { beat: "no", turn: 2 } });
    const [, , heavy, next] = places(who, "greet", "heavy", "ask");
    expect(heavy).toMatchObject({ beat: "leaving", cause: "words" });
    // They had gone because of words, so it is not said that the no had nothing to do with them.
    expect(next).toMatchObject({ beat: "no", cause: "words" });
  });

  test("somebody busy goes at your third line, the others at the fifth where a scene says nothing else", () => {
    const talked: readonly Move[] = ["greet", "ask", "talk", "ask", "talk", "ask"];
    const leavesAt = (one: Temperament) =>
      places(cast(one), ...talked.slice(0, 5)).findIndex((p) => p.beat === "leaving");
    expect(temperaments.map(leavesAt)).toEqual([5, 3, 5, 5, 5, 5]);
    expect(last(cast("busy"), "greet", "ask", "talk")).toMatchObject({ cause: "event" });
    expect(last(cast("warm"), ...talked.slice(0, 5))).toMatchObject({ cause: "patience" });
    for (const scene of allScenes.filter(({ turns }) => turns > 2)) {
      const quiet = cast("busy", { scene });
      let { place } = begin(quiet);
      for (let turn = 0; turn < 3 && phaseNow(quiet, place) === "talking"; turn += 1) {
        place = step(quiet, place, "talk").place;
      }
      expect(phaseNow(quiet, place), scene.id).not.toBe("talking");
    }
  });

  test("where no fresh line is left they begin to go, as nobody says the same twice", () => {
    // Offered again and again, they have two answers where it is easy, and then none.
    const row = places(cast("warm"), "greet", "offer", "offer", "offer").map(({ beat }) => beat);
    expect(row).toEqual(["open", "talk", "talk", "talk", "leaving"]);
  });

  test("an answer depends on ease: the first that fits", () => {
    const warmly = last(cast("frank"), "greet", "ask");
    const coolly = last(cast("frank"), "share", "ask");
    expect([warmly.beat, coolly.beat]).toEqual(["more", "talk"]);
  });
});

describe("endings", () => {
  test("you left, they left, a no, ran on", () => {
    expect(last(cast("warm"), "greet", "bye").ending).toBe("you-left");
    expect(last(cast("warm", { event: { beat: "leaving", turn: 2 } }), "greet", "ask", "bye").ending).toBe("they-left");
    expect(last(cast("warm", { event: { beat: "no", turn: 2 } }), "greet", "ask", "push").ending).toBe("no");
    expect(last(cast("warm"), "greet", "ask", "talk", "talk", "talk", "talk").ending).toBe("ran-on");
  });

  test("a no that comes with the last line leaves one line more, to take it with", () => {
    const voicemail = sceneOf("call/voicemail")!;
    const who = cast("warm", { scene: voicemail, event: { beat: "no", turn: 2 } });
    expect(last(who, "greet", "talk")).toMatchObject({ beat: "no", ending: null });
    expect(last(who, "greet", "talk", "accept")).toMatchObject({ ending: "no" });
    expect(last(who, "greet", "talk", "push")).toMatchObject({ ending: "no" });
  });
});

describe("what a seed decides", () => {
  const seeds = Array.from({ length: 60_000 }, (_, seed) => seed);
  const share = (fits: (seed: number) => boolean) => seeds.filter(fits).length / seeds.length;

  test("nothing happens in three runs of six, they have to go in two, they say no in one; at the second or third line", () => {
    expect(share((seed) => turnOfEvents(seed).beat === null)).toBeCloseTo(3 / 6, 1);
    expect(share((seed) => turnOfEvents(seed).beat === "leaving")).toBeCloseTo(2 / 6, 1);
    expect(share((seed) => turnOfEvents(seed).beat === "no")).toBeCloseTo(1 / 6, 1);
    expect(share((seed) => turnOfEvents(seed).turn === 2)).toBeCloseTo(1 / 2, 1);
    expect(new Set(seeds.map((seed) => turnOfEvents(seed).turn))).toEqual(new Set([2, 3]));
  });

  test("each of the six is as likely as the others, and what happens does not depend on who it is", () => {
    for (const one of temperaments) {
      const theirs = seeds.slice(0, 12_000).filter((seed) => openRun(supermarket, { seed }).cast.temperament === one);
      expect(theirs.length / 12_000).toBeCloseTo(1 / 6, 1);
      const no = theirs.filter((seed) => turnOfEvents(seed).beat === "no").length / theirs.length;
      expect(no).toBeGreaterThan(0.13);
      expect(no).toBeLessThan(0.2);
    }
  });
});
