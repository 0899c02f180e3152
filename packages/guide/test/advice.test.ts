/** What must hold of the advice in every story that we have: nothing that belongs elsewhere is said. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, readNotation } from "@rekindle/journal";
import { describe, expect, test } from "vitest";
import { adviceRules, besideRules, type Guidance, guide, verdictRules } from "../src/index.ts";

const root = join(import.meta.dirname, "../../..");
const files = [join(root, "scenarios/stories.jsonl"), join(root, "../shared/scenarios/basic.jsonl")];
const stories = files
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line) as { name: string; now: string; journal: Entry[] })
  .map(({ name, now, journal }) => [name, guide(journal, now)] as const);

/** Chapters on coming nearer. Never staging a meeting and never watching hold everywhere. */
const nearer = /^(they-write|encounter|you-write|meeting)\//;
const everywhere = new Set(["encounter/never-stage-it", "you-write/ear-not-eye"]);
const citesIn = ({ advice }: Guidance) => advice.flatMap(({ cites }) => cites);

describe("in every story", () => {
  test("there are stories", () => expect(stories.length).toBeGreaterThan(100));

  test("where contact is closed or somebody is protected, no advice brings nearer", () => {
    for (const [name, guidance] of stories) {
      if (guidance.step !== "protected" && guidance.step !== "closed") continue;
      const found = citesIn(guidance).filter((cite) => nearer.test(cite) && !everywhere.has(cite));
      // A polite answer to what they wrote stays possible after a let-go or a no.
      expect(
        guidance.scenario === "they-write" ? found.filter((cite) => !cite.startsWith("they-write/")) : found,
        name,
      ).toEqual([]);
    }
  });

  test("advice for a meeting is given where there is one, and advice for a first message where one may go or is near", () => {
    for (const [name, guidance] of stories) {
      const cites = citesIn(guidance);
      const met = ["agreed-meeting", "after-a-meeting", "after-your-proposal"].includes(guidance.rule);
      if (!met)
        expect(
          cites.filter((cite) => cite.startsWith("meeting/")),
          name,
        ).toEqual([]);
      if (guidance.scenario !== "you-write") {
        expect(
          cites.filter((cite) => cite.startsWith("you-write/") && cite !== "you-write/ear-not-eye"),
          name,
        ).toEqual([]);
      }
    }
  });

  test("nothing is said twice, and no kind drowns the others", () => {
    for (const [name, { advice }] of stories) {
      expect(new Set(advice.map(({ id }) => id)).size, name).toBe(advice.length);
      expect(new Set(advice.map(({ text }) => text)).size, name).toBe(advice.length);
      for (const kind of ["care", "do", "dont", "know", "sign"] as const) {
        expect(advice.filter((item) => item.kind === kind).length, `${name}: ${kind}`).toBeLessThanOrEqual(8);
      }
    }
  });
});

/** What contract/decisions.md ties to a condition of its own: a verdict or a note beside it cites it exactly there. */
const tied = new Set([
  "absence/never-too-late",
  "encounter/never-stage-it",
  "you-write/ear-not-eye",
  "you-write/known-occasion",
  "you-write/plenty-left-behind",
  "you-write/no-drop-off",
  "you-write/they-arrange",
  "you-write/enough-time",
  "you-write/thin-pretext",
  ..."legal-order violence adults-only no-power-over-them boundary they-broke-the-silence crisis closing-well their-no"
    .split(" ")
    .map((id) => `care/${id}`),
  ..."confirm-what-looks-like-a-boundary silence-is-an-answer could-you-accept-a-no not-at-night ride-the-urge pursuit review their-crisis"
    .split(" ")
    .map((id) => `care/${id}`),
]);

test("advice cites what the contract ties to a condition only where the verdict or a note beside it does", () => {
  const examples = [
    ...[...besideRules, ...adviceRules].flatMap((rule) => [...rule.examples.speaks, ...rule.examples.silent]),
    ...verdictRules.flatMap((rule) => [...rule.examples.decides, ...rule.examples.passes]),
  ].map((notation) => {
    const { entries, now } = readNotation(notation);
    return [notation, guide(entries, now)] as const;
  });
  const beside = new Set(besideRules.map(({ id }) => id));
  for (const [name, { advice }] of [...stories, ...examples]) {
    const own = (id: string) => id.startsWith("verdict/") || beside.has(id);
    const allowed = new Set(advice.filter(({ id }) => own(id)).flatMap(({ cites }) => cites));
    const found = advice.flatMap(({ id, cites }) =>
      cites.filter((cite) => tied.has(cite) && !allowed.has(cite)).map((cite) => `${id} cites ${cite}`),
    );
    expect(found, name).toEqual([]);
  }
});
