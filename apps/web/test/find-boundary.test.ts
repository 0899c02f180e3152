import type { ReadMessage } from "@rekindle/messages";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boundaryIn, notRead } from "../src/screens/they-wrote/find-boundary.ts";
import type { Session } from "../src/session/session.ts";

type Answer = (given: Partial<ReadMessage>, tier: string) => void;
const checker = vi.hoisted(() => ({
  answer: undefined as Answer | undefined,
  ask(_slot: string, _job: string, _asked: object, answer: Answer) {
    this.answer = answer;
  },
  drop() {
    this.answer = undefined;
  },
}));
vi.mock("../src/checker/checker.ts", () => ({ checkerOf: () => checker }));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const contact = {
  id: "c1",
  kind: "contact",
  at: "2026-03-02T10:00:00+01:00[Europe/Berlin]",
  from: "them",
  channel: "text",
  text: "Please stop.",
} as const;
const nothing = { signals: [], theirCrisis: null } as Partial<ReadMessage>;
const stop = { signals: [], theirCrisis: null, confirm: { start: 0, end: 12 } } as unknown as ReadMessage;
const read = () => boundaryIn({} as Session, contact);

test("the end of one reading leaves the next one, begun soon after, its time", async () => {
  const first = read();
  checker.answer?.(nothing, "rules");
  await vi.advanceTimersByTimeAsync(1000);
  expect(await first).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2000);
  const second = read();
  // Past the longest wait of the first.
  await vi.advanceTimersByTimeAsync(1500);
  checker.answer?.(stop, "rules");
  await vi.advanceTimersByTimeAsync(4000);
  expect(await second).toMatchObject({ sentence: "Please stop.", contact: "c1" });
});

test("a reading that never comes is waited for four seconds and no longer", async () => {
  const waited = read();
  await vi.advanceTimersByTimeAsync(4000);
  expect(await waited).toBe(notRead);
  expect(vi.getTimerCount()).toBe(0);
});
