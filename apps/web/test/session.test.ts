import { expect, test } from "vitest";
import type { Clock } from "../src/session/clock.ts";
import type { Look } from "../src/session/look.ts";
import { createSession } from "../src/session/session.ts";

test("a form that cannot be sealed keeps no other from being sealed, and nobody waiting", async () => {
  const session = createSession({ clock: {} as Clock, look: {} as Look });
  const sealed: string[] = [];
  session.beforeLock(() => {
    throw new Error("too-large");
  });
  session.beforeLock(() => Promise.reject(new Error("too-large")));
  session.beforeLock(async () => void sealed.push("the last"));
  await session.settled();
  expect(sealed).toEqual(["the last"]);
});
