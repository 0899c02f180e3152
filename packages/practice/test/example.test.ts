/** The example in the doc comment of the package is run as it stands there, for every scene. */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import * as practice from "../src/index.ts";

const source = readFileSync(join(import.meta.dirname, "../src/index.ts"), "utf8");
const lines = /```ts\n([\s\S]*?) \* ```/.exec(source)![1]!.replace(/^ \* ?/gm, "");

const { entries } = readNotation("2026-01-10 breakup them\ntoday 2026-02-20");
const now = "2026-02-20T16:00:00+01:00[Europe/Berlin]";

/** What the example takes from its screen, and what a screen would show. */
async function follow(now: string, turns: readonly object[]) {
  const shown: unknown[] = [];
  const world = {
    ...practice,
    entries,
    now,
    records: [],
    seed: 5,
    show: (...what: unknown[]) => shown.push(...what),
    ask: async () => turns[0] && [...turns].at(Math.min(turns.length - 1, asked++)),
    askFelt: async () => "lighter",
    openHelp: ({ id, title }: practice.HelpPage) => [id, title],
  };
  let asked = 0;
  const body = stripTypeScriptTypes(`async function example() { ${lines} return records; }`);
  const names = Object.keys(world);
  const example = new Function(...names, `${body}; return example();`);
  return { returned: await example(...Object.values(world)), shown };
}

test("the example plays a scene to its end, shows the debrief and keeps a record without words", async () => {
  const { returned, shown } = await follow(now, [
    { kind: "picked", index: 1 },
    { kind: "typed", text: "And how is work?" },
    { kind: "goodbye" },
  ]);
  expect(shown).toContain("That was practice. How they will be, nobody knows.");
  expect(shown).toContain("Two a day; two left.");
  expect(returned).toMatchObject([{ day: "2026-02-20", scene: "call/out", felt: "lighter" }]);
  expect(JSON.stringify(returned)).not.toContain("work");
});

test("the example opens help on words of danger, and goes where practice is closed", async () => {
  const crisis = await follow(now, [{ kind: "typed", text: "I am going to kill myself." }]);
  expect(crisis.returned).toEqual(["crisis", "Are you thinking about killing yourself?"]);
  const night = await follow("2026-02-20T23:00:00+01:00[Europe/Berlin]", []);
  expect(night.shown).toEqual(["Practice is better by day.", "tomorrow"]);
});
