import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Entry, readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { guide } from "../src/index.ts";

const stories = join(import.meta.dirname, "../../../scenarios/stories.jsonl");

/** For each question, answers of which at least one must change the verdict. */
const answers = (today: string): Record<string, object[]> => ({
  safety: [
    { kind: "screening", answer: "unsure" },
    { kind: "boundary", ask: "legal-order" },
    { kind: "concern", about: "i-am-afraid" },
  ],
  breakup: [{ kind: "breakup" }],
  readiness: [{ kind: "readiness", acceptNo: true }],
  "how-the-meeting-went": [{ kind: "meeting", again: "none" }],
  "contact-since": [{ kind: "contact", from: "them", channel: "text" }],
  ties: ["children", "work"].map((tie) => ({ kind: "profile", ties: [tie] })),
  occasion: [{ kind: "occasion", on: today, what: "exam", learned: "shared-past" }],
  belongings: [{ kind: "belongings", items: [{ what: "keys", needed: true }] }],
});

const verdictOf = ({ rule, step, scenario, contact }: ReturnType<typeof guide>) =>
  JSON.stringify([rule, step, scenario, contact.verdict, contact.until, contact.channels]);

test("every question that is asked has an answer that would change the verdict", () => {
  if (!existsSync(stories)) throw new Error("the stories are missing");
  const idle = new Set<string>();
  for (const line of readFileSync(stories, "utf8").trim().split("\n")) {
    const { name, now, journal } = JSON.parse(line) as { name: string; now: string; journal: Entry[] };
    const guidance = guide(journal, now);
    for (const { id } of guidance.questions) {
      const changed = answers(guidance.today)[id]!.some(
        (fields) =>
          verdictOf(guide([...journal, { id: "answer", at: now, ...fields } as Entry], now)) !== verdictOf(guidance),
      );
      // Under an order nothing changes the verdict any more; the safety question is asked all the same.
      if (!changed && !(id === "safety" && guidance.rule === "legal-order")) idle.add(`${id} in “${name}”`);
    }
  }
  expect([...idle]).toEqual([]);
});

test("safety is asked first where it was never asked, and holds nothing back", () => {
  const { entries, now } = readNotation("2026-01-10 breakup them\ntoday 2026-01-20");
  const guidance = guide(entries, now);
  expect(guidance.questions[0]?.id).toBe("safety");
  expect(guidance.rule).toBe("quiet");
});

test("on the first day the quiet begins; from then on its days are said", () => {
  const { entries } = readNotation("2026-01-10 breakup them\ntoday 2026-01-10 18:00");
  const on = (day: string) => guide(entries, `${day}T18:00:00+01:00[Europe/Berlin]`).line;
  expect(on("2026-01-10")).toContain("Quiet until Monday 9 February; it begins today. On that day nothing happens");
  expect(on("2026-01-11")).toContain("Quiet until Monday 9 February; 1 quiet day so far.");
});

test("what would change the verdict comes with its day where it has one", () => {
  const { entries, now } = readNotation("2026-01-10 breakup them\ntoday 2026-01-29");
  const changes = guide(entries, now).changes;
  expect(changes.map(({ id }) => id)).toEqual(["they-write", "quiet-over", "boundary"]);
  expect(changes[1]).toEqual({ id: "quiet-over", text: "11 more quiet days: Monday 9 February.", on: "2026-02-09" });
  // And on that day it does change.
  expect(guide(entries, "2026-02-09T10:00:00+01:00[Europe/Berlin]").rule).not.toBe("quiet");
});
