/** What must hold for any journal at all. */
import type { Entry } from "@rekindle/journal";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { factsOn, guide, guideIn } from "../src/index.ts";
import { signs as catalogue } from "../src/library/index.ts";

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "UTC",
];
const start = Temporal.PlainDateTime.from("2026-01-01T12:00");

/** Days from the start of 2026, often at the same hour, so that things fall on one instant and one day. */
const at = (zone: string) =>
  fc
    .tuple(fc.integer({ min: 0, max: 240 }), fc.constantFrom(0, 0, 0, -360, 361, 600, 719))
    .map(([days, minutes]) => start.add({ days }).add({ minutes }).toZonedDateTime(zone).toString());
const date = fc.integer({ min: 0, max: 300 }).map((days) => start.add({ days }).toPlainDate().toString());
const ids = fc.constantFrom(..."abcdefghijkl".split(""));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const flag = fc.boolean();

const fields: fc.Arbitrary<object> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("breakup") }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("contact"),
      from: fc.constantFrom("me", "them"),
      channel: fc.constantFrom("text", "call", "email", "missed-call", "follow", "through-friend"),
      purpose: fc.constantFrom(undefined, "personal", "logistics"),
      replyTo: maybe(ids),
      answered: fc.constantFrom(undefined, undefined, true),
    }),
  },
  fc.record({
    kind: fc.constant("profile"),
    quietDays: maybe(fc.constantFrom(14, 30, 45)),
    ties: maybe(fc.constantFrom([], ["children"], ["work"])),
    power: fc.constantFrom(undefined, undefined, undefined, true),
  }),
  fc.record({ kind: fc.constant("encounter"), how: fc.constantFrom("chance", "staged") }),
  fc.record({
    kind: fc.constant("boundary"),
    ask: fc.constantFrom("no-contact", "space", "channel", "blocked", "legal-order"),
    until: maybe(date),
    lifted: fc.constantFrom(undefined, true),
    by: maybe(ids),
    what: fc.constantFrom(undefined, "text"),
  }),
  fc.record({ kind: fc.constant("stance"), stance: fc.constantFrom("open", "unsure", "rejected", "with-someone") }),
  fc.record({
    kind: fc.constant("concern"),
    about: fc.constantFrom("i-am-afraid", "i-hurt-them", "self-harm", "their-self-harm"),
    resolved: maybe(flag),
  }),
  fc.record({ kind: fc.constant("screening"), answer: fc.constantFrom("none", "unsure", "recorded") }),
  fc.record({ kind: fc.constant("plan"), on: date, replaces: maybe(ids), cancelled: maybe(flag) }),
  fc.record({
    kind: fc.constant("meeting"),
    again: fc.constantFrom("agreed", "they-offered", "i-offered", "none", "declined"),
  }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("readiness"), acceptNo: flag }) },
  fc.record({
    kind: fc.constant("occasion"),
    on: date,
    what: fc.constant("exam"),
    learned: fc.constantFrom("shared-past", "social-media"),
  }),
  fc.record({
    kind: fc.constant("belongings"),
    items: fc.array(fc.record({ what: fc.constant("thing") }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant("outcome"), outcome: fc.constantFrom("together", "friends", "let-go", "reopened") }),
  fc.record({ kind: fc.constant("urge"), strength: fc.constantFrom(3, 9) }),
  fc.record({ kind: fc.constant("look") }),
  fc.record({
    kind: fc.constant("sign"),
    sign: fc.constantFrom(...catalogue.map(({ id }) => id)),
    basis: maybe(fc.constantFrom("fact", "impression", "hearsay", "watching")),
    prompted: maybe(flag),
    occasion: maybe(ids),
  }),
  fc.record({ kind: fc.constant("retraction"), entry: ids }),
);

/** A journal with distinct ids and a moment, in one of seven zones. */
const situation = fc.constantFrom(...zones).chain((zone) =>
  fc.record({
    zone: fc.constant(zone),
    now: at(zone),
    journal: fc
      .uniqueArray(fc.tuple(ids, at(zone), fields), { maxLength: 12, selector: ([id]) => id })
      .map((items) => items.map(([id, moment, rest]) => clean({ id, at: moment, ...rest }))),
  }),
);
const clean = (entry: object) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as Entry;
const later = (now: string, minutes: number) => Temporal.ZonedDateTime.from(now).add({ minutes }).toString();
const runs = { numRuns: 1500 };
const opens = new Set(["reply", "reach-out"]);

test("the order of lines, splitting and merging do not matter", () => {
  fc.assert(
    fc.property(situation, fc.nat(), ({ journal, now }, seed) => {
      const turned = [...journal].sort(
        (a, b) => ((a.id.charCodeAt(0) * 31 + seed) % 7) - ((b.id.charCodeAt(0) * 31 + seed) % 7),
      );
      expect(guide(turned, now)).toEqual(guide(journal, now));
    }),
    runs,
  );
});

test("the same journal and moment give the same bytes", () => {
  fc.assert(
    fc.property(situation, ({ journal, now }) => {
      expect(JSON.stringify(guide(structuredClone(journal), now))).toBe(JSON.stringify(guide(journal, now)));
    }),
    { numRuns: 300 },
  );
});

test("facts that were found once give the same guidance, however often they are asked", () => {
  fc.assert(
    fc.property(situation, ({ journal, now }) => {
      const facts = factsOn(journal, now);
      for (const guidance of [guideIn(facts, now), guideIn(facts, now)]) expect(guidance).toEqual(guide(journal, now));
    }),
    { numRuns: 300 },
  );
});

test("entries later than now do not matter", () => {
  fc.assert(
    fc.property(situation, fields, fc.integer({ min: 1, max: 90_000 }), ({ journal, now }, rest, minutes) => {
      expect(guide([...journal, clean({ id: "zz", at: later(now, minutes), ...rest })], now)).toEqual(
        guide(journal, now),
      );
    }),
    runs,
  );
});

test("a legal order or a fear of violence, whatever else is recorded, leaves no contact of one's own", () => {
  const gate = fc.constantFrom(
    { kind: "boundary", ask: "legal-order" },
    { kind: "concern", about: "i-am-afraid" },
    { kind: "concern", about: "i-hurt-them" },
  );
  fc.assert(
    fc.property(situation, gate, ({ journal, now }, fieldsOfGate) => {
      const guarded = guide([...journal, clean({ id: "zz", at: now, ...fieldsOfGate })], now);
      expect(guarded.step).toBe("protected");
      expect(["none", "logistics-only"]).toContain(guarded.contact.verdict);
      expect(guarded.help.length).toBeGreaterThan(0);
      expect(guarded.signs.reading).toBe("stop");
      // Not one piece of advice about coming closer.
      const about = guarded.advice
        .flatMap(({ cites }) => cites)
        .filter((cite) => /^(you-write|meeting|they-write)\/(?!ear-not-eye)/.test(cite));
      expect(about).toEqual([]);
    }),
    runs,
  );
});

test("a no-contact boundary set now never opens contact", () => {
  fc.assert(
    fc.property(situation, ({ journal, now }) => {
      const before = guide(journal, now).contact.verdict;
      const { contact, step } = guide(
        [...journal, clean({ id: "zz", at: now, kind: "boundary", ask: "no-contact" })],
        now,
      );
      expect(step).toBe("protected");
      expect(opens.has(contact.verdict) && !opens.has(before)).toBe(false);
      expect(contact.verdict).not.toBe("reach-out");
    }),
    runs,
  );
});

test("nobody writes first without a yes to the readiness question from the last seven days", () => {
  fc.assert(
    fc.property(situation, ({ journal, now }) => {
      const { scenario, contact } = guide(journal, now);
      if (scenario !== "you-write" || contact.verdict !== "reach-out") return;
      const moment = Temporal.ZonedDateTime.from(now);
      const yes = journal.some(
        (entry) =>
          entry.kind === "readiness" &&
          entry.acceptNo &&
          Temporal.Instant.from(entry.at).until(moment.toInstant(), { largestUnit: "hour" }).hours < 8 * 24,
      );
      expect(yes).toBe(true);
    }),
    { numRuns: 6000 },
  );
});

test("taking a retraction back restores what it took", () => {
  fc.assert(
    fc.property(situation, ids, ({ journal, now }, target) => {
      const earlier = later(now, -3000);
      const undone = [
        ...journal.filter(({ kind }) => kind !== "retraction"),
        clean({ id: "y", at: earlier, kind: "retraction", entry: target }),
        clean({ id: "z", at: later(earlier, 5), kind: "retraction", entry: "y" }),
      ];
      // A retraction also moves nothing else: neither the zone nor a fact reads it.
      expect(guide(undone, now)).toEqual(
        guide(
          journal.filter(({ kind }) => kind !== "retraction"),
          now,
        ),
      );
    }),
    runs,
  );
});

test("moving a whole story to another zone, clock times kept, keeps its days", () => {
  fc.assert(
    fc.property(situation, fc.constantFrom(...zones), ({ journal, now, zone: home }, zone) => {
      const move = (moment: string) =>
        Temporal.ZonedDateTime.from(moment).toPlainDateTime().toZonedDateTime(zone).toString();
      const days = (guidance: ReturnType<typeof guide>) => [
        guidance.today,
        guidance.contact.until,
        guidance.quiet?.since,
        guidance.rule,
      ];
      // Hours between moments change with the zone's clock: what counts hours is left out.
      const plain = journal.filter(({ kind }) => kind !== "urge" && kind !== "retraction" && kind !== "contact");
      const living = (where: string) =>
        clean({ id: "home", at: "2025-01-01T00:00:00Z", kind: "profile", timeZone: where });
      const moved = plain.map((entry) => ({ ...entry, at: move(entry.at) }));
      expect(days(guide([living(zone), ...moved], move(now)))).toEqual(days(guide([living(home), ...plain], now)));
    }),
    runs,
  );
});

test("signs: no number of weak ones is comfortable, a negative never raises the reading, said so needs words", () => {
  const order = ["stop", "closed", "mixed", "not-enough", "comfortable", "said-so"];
  const rank = (reading: string) => Math.max(order.indexOf(reading), 0) - (reading === "not-enough" ? 1 : 0);
  const weak = catalogue
    .filter(({ direction, strength }) => direction === "+" && strength === "weak")
    .map(({ id }) => id);
  const negative = catalogue.filter(({ direction }) => direction === "-").map(({ id }) => id);
  fc.assert(
    fc.property(
      situation,
      fc.array(fc.tuple(fc.constantFrom(...weak), fc.integer({ min: 1, max: 80 })), { maxLength: 40 }),
      ({ now }, list) => {
        const journal = list.map(([sign, days], index) =>
          clean({ id: `s${index}`, at: later(now, -days * 1440), kind: "sign", sign }),
        );
        expect(guide(journal, now).signs.reading).toBe("not-enough");
      },
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(situation, fc.constantFrom(...negative), ({ journal, now }, sign) => {
      const before = guide(journal, now).signs.reading;
      const after = guide([...journal, clean({ id: "zz", at: now, kind: "sign", sign })], now).signs.reading;
      expect(rank(after)).toBeLessThanOrEqual(rank(before));
      if (before === "said-so")
        expect(journal.some((entry) => entry.kind === "sign" && entry.sign === "S.V1")).toBe(true);
    }),
    runs,
  );
});
