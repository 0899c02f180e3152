import { factsOn } from "@rekindle/guide";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { theirSide } from "../src/screens/their-side/count.ts";

const on = (notation: string) => {
  const { entries, now } = readNotation(notation);
  return theirSide(factsOn(entries, now), [7, 30, 90]);
};

test("what reached them in 7, 30 and 90 days is counted by its way", () => {
  const [week, month, quarter] = on(`
    2025-12-20 contact me text
    2026-02-20 contact me gift
    2026-03-05 contact me text
    2026-03-06 contact me missed-call
    2026-03-07 contact me through-friend
    2026-03-08 encounter staged
    today 2026-03-10`);
  expect(week).toMatchObject({
    tried: 4,
    by: { messages: 1, "missed-calls": 1, "through-friends": 1, "turning-up": 1 },
  });
  expect(month).toMatchObject({ tried: 5, by: { gifts: 1 } });
  expect(quarter).toMatchObject({ tried: 6, answered: 0, began: 0 });
});

test("an answer to what they wrote, practical matters and what was taken back are no attempts", () => {
  const [week] = on(`
    2026-03-05 contact them text #theirs
    2026-03-05 13:00 contact me text replyTo=theirs
    2026-03-06 contact me text logistics
    2026-03-07 contact me text #wrong
    2026-03-08 retraction entry=wrong
    today 2026-03-10`);
  expect(week).toMatchObject({ tried: 0, began: 1 });
});

test("one answer answers the last attempt before it, not all of them", () => {
  const [, month] = on(`
    2026-02-20 contact me text
    2026-02-22 contact me text
    2026-02-24 contact them text
    today 2026-03-10`);
  expect(month).toMatchObject({ tried: 2, answered: 1, began: 0 });
});

test("a word of theirs weeks later is a beginning of theirs, not an answer", () => {
  const [, month] = on(`
    2026-02-14 contact me text
    2026-02-24 contact them text
    today 2026-03-10`);
  expect(month).toMatchObject({ tried: 1, answered: 0, began: 1 });
});

test("a talk counts as answered, and so does a call that they took", () => {
  const [week] = on(`
    2026-03-05 contact me call answered
    2026-03-06 contact me call
    today 2026-03-10`);
  expect(week).toMatchObject({ tried: 2, answered: 1 });
});
