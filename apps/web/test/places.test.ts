import fc from "fast-check";
import { expect, test } from "vitest";
import { keptRange, nextRange, placesOf } from "../src/screens/journal/places.ts";

test("pieces stand one below the other, and each is found at its height", () => {
  const places = placesOf(4, (index) => [10, 20, 30, 40][index]!);
  expect([0, 1, 2, 3].map(places.startOf)).toEqual([0, 10, 30, 60]);
  expect(places.height()).toBe(100);
  expect([-5, 0, 9, 10, 29, 30, 60, 99, 500].map(places.at)).toEqual([0, 0, 0, 1, 1, 2, 3, 3, 3]);
  expect(placesOf(0, () => 1).height()).toBe(0);
});

test("a piece that turns out higher moves all below it and none above", () => {
  const places = placesOf(4, () => 10);
  places.resize(1, 25);
  expect([0, 1, 2, 3].map(places.startOf)).toEqual([0, 10, 35, 45]);
  expect(places.heightOf(1)).toBe(25);
  expect(places.height()).toBe(55);
});

test("a jump draws first what is in sight, a few pieces a frame, until all that is wanted is there", () => {
  const wanted = { from: 97, until: 108 };
  const seen = { from: 100, until: 105 };
  const steps = [];
  let drawn = { from: 0, until: 8 };
  for (let step = 0; step < 6; step++) {
    drawn = nextRange(drawn, wanted, seen, 2);
    steps.push([drawn.from, drawn.until]);
  }
  expect(steps).toEqual([
    [100, 102],
    [100, 104],
    [100, 106],
    [100, 108],
    [98, 108],
    [97, 108],
  ]);
});

test("pieces that were drawn stay where others come before them, go or come between, and not where they are scattered", () => {
  const kept = (before: string, drawn: { from: number; until: number }, now: string) => {
    const { from, until } = keptRange(
      drawn,
      (index) => before[index]!,
      { count: now.length, keyOf: (index) => now[index]! },
      2,
    );
    return now.slice(from, until);
  };
  const drawn = { from: 2, until: 5 };
  expect(kept("abcdefg", drawn, "abcdefg")).toBe("cde");
  expect(kept("abcdefg", drawn, "xabcdefg")).toBe("cde");
  expect(kept("abcdefg", drawn, "abcefg")).toBe("ce");
  expect(kept("abcdefg", drawn, "abcxdyefg")).toBe("cxdye");
  expect(kept("abcdefg", drawn, "c12345e")).toBe("");
  expect(kept("abcdefg", drawn, "xyz")).toBe("");
  expect(kept("abcdefg", { from: 0, until: 0 }, "abc")).toBe("");
});

test("wherever one scrolls to, every step stays within what is wanted, adds few, and the way ends", () => {
  const range = (most: number) =>
    fc.tuple(fc.nat(most), fc.nat(40)).map(([from, length]) => ({ from, until: from + length }));
  fc.assert(
    fc.property(
      range(200),
      range(200),
      fc.nat(5),
      fc.nat(5),
      fc.integer({ min: 1, max: 4 }),
      (old, seen, up, down, most) => {
        const wanted = { from: Math.max(0, seen.from - up), until: seen.until + down };
        let drawn = old;
        for (let step = 0; step < 100; step++) {
          const next = nextRange(drawn, wanted, seen, most);
          expect(next.from).toBeGreaterThanOrEqual(wanted.from);
          expect(next.until).toBeLessThanOrEqual(wanted.until);
          const kept = Math.max(0, Math.min(drawn.until, next.until) - Math.max(drawn.from, next.from));
          expect(next.until - next.from - kept).toBeLessThanOrEqual(most);
          drawn = next;
        }
        expect(drawn).toEqual(wanted);
      },
    ),
  );
});
