/** Before a run and before a meeting: what is open, whom one meets, what to take along. */
import { careRules, points } from "@rekindle/guide/library";
import { readNotation } from "@rekindle/journal";
import { describe, expect, test } from "vitest";
import {
  allScenes,
  companionOn,
  encounterCard,
  entranceOn,
  fittingScene,
  type Opening,
  type PracticeRecord,
  plainCard,
  practiceFacts,
  practiceOpen,
  readRecord,
  sceneCard,
} from "../src/index.ts";

const quiet = "2026-01-01 breakup them\n2026-01-02 screening none";
const on = (lines: string, today = "2026-02-20 16:00") => readNotation(`${lines}\ntoday ${today}`);
const openingOn = (lines: string, today?: string, records: readonly PracticeRecord[] = []): Opening => {
  const { entries, now } = on(lines, today);
  return practiceOpen(practiceFacts(entries, now), records);
};
const reasonOn = (lines: string, today?: string, records?: readonly PracticeRecord[]) => {
  const opening = openingOn(lines, today, records);
  return opening.open ? "open" : `${opening.reason}: ${opening.instead}`;
};
const record = (day: string, more: Partial<PracticeRecord> = {}): PracticeRecord => ({
  day,
  scene: "encounter/supermarket",
  temperament: "warm",
  ending: "you-left",
  found: [],
  ...more,
});

describe("when practice is open", () => {
  test("it is open while one waits, with every scene, and after a while by day only", () => {
    const opening = openingOn(quiet);
    expect(opening).toMatchObject({ open: true, runsLeft: 2, say: "Two a day; two left." });
    expect(opening.open && [...opening.scenes].sort()).toEqual(allScenes.map(({ id }) => id).sort());
    expect(reasonOn(quiet, "2026-02-20 08:00")).toBe("open");
    expect(reasonOn(quiet, "2026-02-20 21:59")).toBe("open");
    expect(reasonOn(quiet, "2026-02-20 22:00")).toBe("night: tomorrow");
    expect(reasonOn(quiet, "2026-02-20 07:59")).toBe("night: tomorrow");
  });

  test("scenes that fit the situation stand first", () => {
    const wrote = openingOn(`${quiet}\n2026-02-19 contact them text`);
    expect(wrote.open && wrote.scenes.slice(0, wrote.fitting)).toEqual(["message/reply", "call/in"]);
    const ran = openingOn(`${quiet}\n2026-02-19 encounter chance`);
    expect(ran.open && ran.scenes.slice(0, ran.fitting).every((id) => id.startsWith("encounter/"))).toBe(true);
    const planned = openingOn(`${quiet}\n2026-02-19 plan on=2026-02-24`);
    expect(planned.open && planned.scenes[0]).toBe("meeting/first-coffee");
    for (const opening of [wrote, ran, planned]) expect(opening.open && new Set(opening.scenes).size).toBe(12);
  });

  test("where they asked for time, only the encounters and the clear no are open", () => {
    const opening = openingOn(`${quiet}\n2026-02-01 boundary space`);
    expect(opening.open && opening.scenes).toEqual([
      "encounter/supermarket",
      "encounter/street-with-friend",
      "encounter/party",
      "encounter/platform",
      "any/a-clear-no",
    ]);
  });

  test.each([
    ["boundary legal-order", "protected: pause"],
    ["boundary no-contact", "protected: pause"],
    ["boundary blocked", "protected: pause"],
    ["concern i-am-afraid", "protected: pause"],
    ["concern i-hurt-them", "protected: pause"],
    ["profile adult=false", "protected: pause"],
    ["outcome let-go", "closed: pause"],
    ["stance rejected", "closed: pause"],
    ["concern self-harm", "self-harm: crisis"],
    ["screening unsure", "unsure: pause"],
    ["encounter staged", "staged: pause"],
  ])("%s closes it, and says where to go instead", (line, closed) => {
    expect(reasonOn(`${quiet}\n2026-02-10 ${line}`)).toBe(closed);
  });

  test("near misses leave it open", () => {
    expect(reasonOn(`${quiet}\n2026-01-10 encounter staged`)).toBe("open");
    expect(reasonOn(`${quiet}\n2026-02-10 concern self-harm\n2026-02-11 concern self-harm resolved`)).toBe("open");
    expect(reasonOn(`${quiet}\n2026-02-10 boundary channel what=call`)).toBe("open");
    expect(reasonOn(`${quiet}\n2026-02-10 stance unsure`)).toBe("open");
    expect(reasonOn(`${quiet}\n2026-02-10 screening unsure\n2026-02-10 18:00 screening none`)).toBe("open");
  });

  test("three contacts in a day without an answer close it", () => {
    const three = ["10:00", "12:00", "15:00"].map((time) => `2026-02-18 ${time} contact me text`).join("\n");
    expect(reasonOn(`${quiet}\n${three}`)).toBe("pursuit: pause");
  });

  test("a life in danger is named before a boundary, and a boundary before the hour", () => {
    expect(reasonOn(`${quiet}\n2026-02-10 boundary no-contact\n2026-02-11 concern self-harm`, "2026-02-20 23:00")).toBe(
      "self-harm: crisis",
    );
    expect(reasonOn(`${quiet}\n2026-02-10 boundary no-contact`, "2026-02-20 23:00")).toBe("protected: pause");
  });

  test("two runs a local day, all scenes together; fewer where the person chose so, never more", () => {
    const one = openingOn(quiet, undefined, [record("2026-02-20")]);
    expect(one).toMatchObject({ open: true, runsLeft: 1, say: "Two a day; one left." });
    const two = [record("2026-02-20"), record("2026-02-20", { scene: "call/in" })];
    expect(openingOn(quiet, undefined, two)).toMatchObject({
      reason: "two-today",
      say: "Two runs today. More would be going round in circles. Tomorrow is fine.",
    });
    expect(reasonOn(quiet, "2026-02-21 10:00", two)).toBe("open");
    const { entries, now } = on(quiet);
    const facts = practiceFacts(entries, now);
    expect(practiceOpen(facts, [], 1)).toMatchObject({ open: true, runsLeft: 1, say: "One a day, as you chose." });
    expect(practiceOpen(facts, [record("2026-02-20")], 1)).toMatchObject({ open: false, reason: "two-today" });
    expect(practiceOpen(facts, [], 0)).toMatchObject({ open: false, reason: "off" });
    expect(practiceOpen(facts, two, 5 as 2)).toMatchObject({ open: false, reason: "two-today" });
  });

  test("heavier twice in a week closes it for a week, also on the day of the second", () => {
    const heavy = (...days: string[]) => days.map((day) => record(day, { felt: "heavier" }));
    expect(reasonOn(quiet, "2026-02-20 16:00", heavy("2026-02-14", "2026-02-20"))).toBe("heavier: pause");
    expect(reasonOn(quiet, "2026-02-20 16:00", heavy("2026-02-20", "2026-02-20"))).toBe("heavier: pause");
    expect(reasonOn(quiet, "2026-02-26 16:00", heavy("2026-02-14", "2026-02-20"))).toBe("heavier: pause");
    expect(reasonOn(quiet, "2026-02-27 16:00", heavy("2026-02-14", "2026-02-20"))).toBe("open");
    expect(reasonOn(quiet, "2026-02-20 16:00", heavy("2026-02-12", "2026-02-19"))).toBe("open");
    expect(reasonOn(quiet, "2026-02-20 16:00", [record("2026-02-18"), ...heavy("2026-02-19")])).toBe("open");
  });
});

describe("the entrance", () => {
  test("the partner has none of the names in the journal, and what these people are not is said once", () => {
    const { entries, now } = on(`${quiet}\n2026-01-03 profile theirName=Robin country=DE`);
    const first = entranceOn(entries, now);
    expect(first).toMatchObject({ partner: "Noa", day: "2026-02-20", country: "DE" });
    expect(first.before).toBe(
      "The people here are made up. If you notice that you are looking for Robin in them, stop; that is not what this is for.",
    );
    expect(entranceOn(entries, now, [record("2026-02-01")]).before).toBeNull();
  });

  test("without a journal the clock of the machine says whether it is day", () => {
    const at = (now: string) => entranceOn([], now).opening;
    expect(at("2026-02-20T23:30:00+01:00[Europe/Berlin]")).toMatchObject({ open: false, reason: "night" });
    expect(at("2026-02-20T08:30:00-08:00")).toMatchObject({ open: true, fitting: 0 });
    expect(entranceOn([], "2026-02-20T00:30:00+01:00[Europe/Berlin]").day).toBe("2026-02-20");
    expect(() => entranceOn([], "soon")).toThrow(RangeError);
  });
});

describe("what is kept of a run", () => {
  test("a record comes back as it went, without what is not ours", () => {
    const kept = record("2026-02-20", { found: ["took-the-no", "left-first"], felt: "heavier" });
    expect(readRecord(JSON.parse(JSON.stringify({ ...kept, words: "I miss you" })))).toEqual(kept);
  });

  test.each([
    null,
    "a line",
    [],
    {},
    record("2026-02-30"),
    { ...record("2026-02-20"), scene: "<script>" },
    { ...record("2026-02-20"), temperament: "angry" },
    { ...record("2026-02-20"), ending: "won" },
    { ...record("2026-02-20"), found: ["I miss you"] },
    { ...record("2026-02-20"), felt: "great" },
  ])("what is no record is none: %j", (value) => {
    expect(readRecord(value)).toBeNull();
  });
});

describe("before a meeting", () => {
  const plan = `${quiet}\n2026-02-19 plan on=2026-02-24T16:00 place="Café Blau"`;
  const companion = (lines: string, today?: string, records: readonly PracticeRecord[] = [], own = {}) => {
    const { entries, now } = on(lines, today);
    return companionOn(entries, now, records, own);
  };

  test("there is a page, a scene and a card, without a name", () => {
    const found = companion(plan);
    expect(found).toMatchObject({
      when: "Tuesday 24 February, 16:00",
      place: "Café Blau",
      today: false,
      scene: "meeting/first-coffee",
    });
    expect(found!.card).toMatchObject({
      title: "Café Blau, Tuesday 24 February, 16:00",
      lines: [
        "How have they been?",
        "What is new at work, at home?",
        "Something you both find funny.",
        "“It was good to see you. I have to get going.”",
      ],
    });
    expect(companion(`${plan}\n2026-02-19 profile theirName=Zora`)!.card).toEqual(found!.card);
    expect(companion(plan, "2026-02-24 09:00")).toMatchObject({ today: true });
  });

  test("the card holds the topics and the goodbye that the person wrote", () => {
    const own = { topics: ["the choir", " ", "their sister", "cake", "one too many"], goodbye: "I have a train." };
    expect(companion(plan, undefined, [], own)!.card.lines).toEqual([
      "the choir",
      "their sister",
      "cake",
      "“I have a train.”",
    ]);
  });

  test("the scene offered next is one not played yet", () => {
    const played = [record("2026-02-01", { scene: "meeting/first-coffee" })];
    expect(companion(plan, undefined, played)!.scene).toBe("meeting/about-the-break-up");
    expect(fittingScene("you-write")).toBe("call/out");
    expect(fittingScene(null)).toBe("encounter/supermarket");
    const all = allScenes.map(({ id }) => record("2026-02-01", { scene: id }));
    expect(fittingScene("meeting", all)).toBe("meeting/first-coffee");
  });

  test("at night and after two runs the page and the card stay, the scene waits", () => {
    expect(companion(plan, "2026-02-20 23:00")).toMatchObject({ scene: null, opening: { reason: "night" } });
    const two = [record("2026-02-20"), record("2026-02-20")];
    expect(companion(plan, undefined, two)).toMatchObject({ scene: null, opening: { reason: "two-today" } });
  });

  test("there is none without a plan, after its day, and where a no or a fear came", () => {
    expect(companion(quiet)).toBeNull();
    expect(companion(plan, "2026-02-25 10:00")).toBeNull();
    expect(companion(`${plan}\n2026-02-20 12:00 boundary no-contact`)).toBeNull();
    expect(companion(`${plan}\n2026-02-20 12:00 concern i-am-afraid`)).toBeNull();
    expect(companion(`${plan}\n2026-02-20 12:00 concern self-harm`)).toBeNull();
    expect(companion(`${plan}\n2026-02-20 12:00 boundary space`)).toBeNull();
  });
});

describe("pocket cards", () => {
  const card = (lines: string) => {
    const { entries, now } = on(lines);
    return encounterCard(entries, now);
  };

  test("for a chance encounter: hello, one question, leave first", () => {
    expect(card(quiet)).toEqual(plainCard);
    expect(plainCard.lines).toEqual([
      "Breathe out.",
      "Say hello. A smile is enough.",
      "One question about them. Listen.",
      "Leave first, within three minutes.",
    ]);
  });

  test.each([
    ["boundary legal-order", "Leave now, whoever was there first."],
    ["concern they-hurt-me", "Go where people are."],
    ["concern they-are-afraid", "Turn round, and go another way."],
    ["boundary no-contact", "They asked for no contact. Do not walk over."],
    ["boundary blocked", "Do not walk over."],
    ["profile theyAreAdult=false", "Do not walk over."],
    ["outcome let-go", "Nod, or say hello."],
    ["boundary space", "Say hello, and go on walking."],
  ])("%s has a card of its own, with no question to ask them", (line, first) => {
    const { lines, notToday } = card(`${quiet}\n2026-02-10 ${line}`);
    expect(lines).toContain(first);
    expect(notToday).toBeNull();
    expect(lines.join(" ")).not.toMatch(/question/);
  });

  test("an order comes before a fear, a fear before a no", () => {
    const both = `${quiet}\n2026-02-10 boundary no-contact\n2026-02-10 concern i-am-afraid`;
    expect(card(both).lines[0]).toBe("Go where people are.");
    expect(card(`${both}\n2026-02-11 boundary legal-order`).lines[0]).toBe("Leave now, whoever was there first.");
  });

  test("every scene has a card that is read at a glance, and every card rests on the guide or a care rule", () => {
    const known = new Set<string>([...points, ...careRules].map(({ id }) => id));
    const cards = [
      plainCard,
      ...allScenes.map(sceneCard),
      ...["legal-order", "no-contact", "space"].map((ask) => card(`${quiet}\n2026-02-10 boundary ${ask}`)),
      companionOn(...(Object.values(on(`${quiet}\n2026-02-19 plan on=2026-02-24`)) as [never, string]))!.card,
    ];
    for (const { title, lines, cites } of cards) {
      expect(lines.length, title).toBeGreaterThanOrEqual(2);
      expect(lines.length, title).toBeLessThanOrEqual(4);
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(60);
      expect(cites.filter((id) => !known.has(id))).toEqual([]);
    }
  });
});
