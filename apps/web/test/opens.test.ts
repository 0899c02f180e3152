import { factsOn, guide } from "@rekindle/guide";
import { readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { type Opens, opensOn } from "../src/session/opens.ts";

const on = (notation: string): Opens => {
  const { entries, now } = readNotation(notation);
  return opensOn(guide(entries, now), factsOn(entries, now));
};

/** A row in short: how each is open, a dash where it is closed. */
const inShort = (opens: Opens) =>
  Object.fromEntries(Object.entries(opens).map(([name, way]) => [name, way.open ? way.how : "–"]));

const nothing = {
  check: "–",
  reasons: "–",
  belongings: "return",
  meeting: "–",
  practice: "–",
  signs: "–",
};
const everything = {
  check: "full",
  reasons: "full",
  belongings: "full",
  meeting: "full",
  practice: "full",
  signs: "full",
};

const table: readonly (readonly [title: string, notation: string, opens: Record<string, string>, why?: string])[] = [
  [
    "in the quiet, writing is for learning",
    `2026-02-20 breakup them
     2026-02-20 screening none
     today 2026-03-02`,
    { ...everything, check: "learning", meeting: "planned" },
  ],
  [
    "when the quiet is over, writing is still for learning, until the question about a no is answered",
    `2026-01-01 breakup them
     2026-01-01 screening none
     today 2026-03-02`,
    { ...everything, check: "learning", meeting: "planned" },
  ],
  [
    "while they have asked for space, no check and no reasons",
    `2026-02-20 breakup them
     2026-02-22 boundary space
     today 2026-03-02`,
    { ...nothing, meeting: "planned", practice: "full", signs: "full" },
    "Off: they have asked for space",
  ],
  [
    "with thoughts of ending one's life, nothing leads towards the other person",
    `2026-02-20 breakup them
     2026-03-01 concern self-harm
     today 2026-03-02`,
    nothing,
    "Off: you come first right now",
  ],
  [
    "an unsure answer to the safety question holds everything back",
    `2026-02-20 breakup them
     2026-03-01 screening unsure
     today 2026-03-02`,
    nothing,
    "Off: one safety question stands open",
  ],
  [
    "when they wrote, all is open",
    `2026-02-20 breakup them
     2026-03-01 contact them text
     today 2026-03-02`,
    everything,
  ],
  [
    "when they wrote although they asked for none, only what must not be sent is checked",
    `2026-02-20 breakup them
     2026-02-22 boundary no-contact
     2026-03-01 contact them text
     today 2026-03-02`,
    { ...nothing, check: "stops", belongings: "keep-safe" },
    "Off: they asked for no contact",
  ],
  [
    "when they wrote after their no, a polite answer is checked like any other, and nothing is rehearsed",
    `2026-02-20 breakup them
     2026-02-22 stance rejected
     2026-03-01 contact them text
     today 2026-03-02`,
    { ...nothing, check: "full" },
    "Off: they have given their answer",
  ],
  [
    "when one message is fine, all is open",
    `2026-01-01 breakup them
     2026-03-01 readiness acceptNo
     today 2026-03-02`,
    everything,
  ],
  [
    "with children and a boundary, practical matters only, and no reasons to write",
    `2026-01-01 breakup them
     2026-01-01 profile ties=children
     2026-02-22 boundary no-contact
     today 2026-03-02`,
    { ...nothing, check: "practical", belongings: "keep-safe" },
    "Off: they asked for no contact",
  ],
  [
    "after two silences with a shared home, belongings go back when asked for",
    `2026-01-01 breakup them
     2026-01-01 profile ties=home
     2026-02-05 contact me text
     2026-03-10 contact me text
     today 2026-03-12`,
    { ...nothing, check: "practical" },
    "Off: your messages had no answer",
  ],
  [
    "after a no, everything towards them is closed",
    `2026-01-01 breakup them
     2026-02-22 boundary no-contact
     today 2026-03-02`,
    { ...nothing, belongings: "keep-safe" },
    "Off: they asked for no contact",
  ],
  [
    "under an order, what they write opens nothing",
    `2026-01-01 breakup them
     2026-02-22 boundary legal-order
     2026-03-01 contact them text
     today 2026-03-02`,
    { ...nothing, belongings: "keep-safe" },
    "Off: an order says no contact",
  ],
  [
    "many messages in a day close check and practice, also where the verdict would not",
    `2026-02-20 breakup them
     2026-02-24 09:00 contact me text
     2026-02-24 12:00 contact me text
     2026-02-24 15:00 contact me call
     2026-03-01 contact them text
     today 2026-03-02`,
    { ...everything, check: "–", practice: "–" },
    "Off: too many messages went out",
  ],
  [
    "a meeting that only looked like chance closes practice for a month",
    `2026-02-20 breakup them
     2026-02-24 encounter staged
     today 2026-03-02`,
    { ...everything, check: "learning", meeting: "planned", practice: "–" },
    "Off: that meeting had been arranged",
  ],
];

for (const [title, notation, opens, why] of table) {
  test(title, () => {
    const found = on(notation);
    expect(inShort(found)).toEqual(opens);
    if (why !== undefined) {
      const first = Object.values(found).find((way) => !way.open);
      expect(first).toEqual({ open: false, why });
    }
  });
}

test("every reason for a closed row has six words, so that it fits beside the row", () => {
  const whys = new Set<string>();
  const journals = [
    ...table.map(([, notation]) => notation),
    "2026-01-01 breakup them\n2026-02-22 boundary blocked\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 concern i-am-afraid\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 profile adult=false\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 profile power\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 stance with-someone\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 outcome let-go\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 meeting declined\ntoday 2026-03-02",
    "2026-01-01 breakup them\n2026-02-22 meeting agreed\ntoday 2026-03-02",
    "today 2026-03-02",
  ];
  for (const journal of journals) for (const way of Object.values(on(journal))) if (!way.open) whys.add(way.why);
  expect(whys.size).toBeGreaterThan(15);
  expect([...whys].filter((why) => why.split(" ").length !== 6)).toEqual([]);
});
