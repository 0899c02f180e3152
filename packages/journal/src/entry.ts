/** Every kind of entry, as `contract/journal.md` fixes it. The schemas are the one place where fields are listed. */
import * as v from "valibot";
import { dayOfDateOrTime, isZone, readDay, readMoment } from "./time.ts";

// Messages say what would be accepted; `problemsOf` adds where and what was found.
const oneOf = <const T extends readonly string[]>(...words: T) => v.picklist(words, `one of ${words.join(", ")}`);
const text = v.string("text");
const flag = v.boolean("true or false");
const id = v.pipe(v.string("the id of an entry"), v.nonEmpty("the id of an entry"));
const date = v.pipe(
  v.string("a date such as 2026-04-12"),
  v.check((value) => readDay(value) !== undefined, "a date that exists, such as 2026-04-12"),
);
const dateOrTime = v.pipe(
  v.string("a date or date-time such as 2026-04-12 or 2026-04-12T15:00"),
  v.check(
    (value) => dayOfDateOrTime(value, "UTC") !== undefined,
    "a date or date-time that exists, such as 2026-04-12T15:00",
  ),
);
const zone = v.pipe(
  v.string("a time zone such as Europe/Berlin"),
  v.check(isZone, "a time zone such as Europe/Berlin"),
);
const amount = (accepted: string) => v.pipe(v.number(accepted), v.finite(accepted), v.minValue(0, accepted));
const between = (low: number, high: number) => {
  const accepted = `a number from ${low} to ${high}`;
  return v.pipe(v.number(accepted), v.minValue(low, accepted), v.maxValue(high, accepted));
};
const wholeBetween = (low: number, high: number) => {
  const accepted = `a whole number from ${low} to ${high}`;
  return v.pipe(v.number(accepted), v.integer(accepted), v.minValue(low, accepted), v.maxValue(high, accepted));
};
const country = v.pipe(
  v.string("a country code such as DE"),
  v.regex(/^[A-Za-z]{2}$/, "a country code of two letters such as DE"),
);

export const channels = [
  "text",
  "call",
  "voicemail",
  "email",
  "card",
  "letter",
  "in-person",
  "social",
  "through-friend",
  "gift",
  "missed-call",
  "follow",
] as const;
export const ties = ["children", "home", "work", "school", "pet", "money"] as const;
const went = oneOf("well", "ok", "badly");

const base = {
  id,
  at: v.pipe(
    v.string("a time such as 2026-03-01T22:15:00+01:00[Europe/Berlin]"),
    v.check(
      (value) => readMoment(value) !== undefined,
      "a time that exists, with its offset, such as 2026-03-01T22:15:00+01:00[Europe/Berlin]",
    ),
  ),
};

const kind = <const K extends string, const F extends v.ObjectEntries>(name: K, fields: F) =>
  v.looseObject({ ...base, kind: v.literal(name), ...fields }, "an entry");

/** The schema of each kind; unknown fields are kept and carried through. */
export const schemas = {
  profile: kind("profile", {
    timeZone: v.optional(zone),
    quietDays: v.optional(wholeBetween(14, 120)),
    theirName: v.optional(text),
    theirPronouns: v.optional(text),
    country: v.optional(country),
    adult: v.optional(flag),
    theyAreAdult: v.optional(flag),
    power: v.optional(flag),
    reviewOn: v.optional(date),
    ties: v.optional(v.array(oneOf(...ties), `a list of ${ties.join(", ")}`)),
  }),
  breakup: kind("breakup", {
    endedBy: v.optional(oneOf("them", "me", "both")),
    togetherMonths: v.optional(amount("a number of months, 0 or more")),
    note: v.optional(text),
  }),
  contact: kind("contact", {
    from: oneOf("me", "them"),
    channel: oneOf(...channels),
    purpose: v.optional(oneOf("personal", "logistics", "emergency")),
    replyTo: v.optional(id),
    answered: v.optional(flag),
    text: v.optional(text),
    note: v.optional(text),
  }),
  encounter: kind("encounter", {
    how: oneOf("chance", "staged"),
    minutes: v.optional(amount("a number of minutes, 0 or more")),
    went: v.optional(went),
    note: v.optional(text),
  }),
  occasion: kind("occasion", {
    on: date,
    what: text,
    learned: oneOf("shared-past", "they-told-me", "public-record", "through-friend", "social-media"),
  }),
  belongings: kind("belongings", {
    items: v.array(
      v.looseObject({ what: text, needed: v.optional(flag) }, 'a thing such as {"what": "keys"}'),
      'a list of things such as [{"what": "keys"}]',
    ),
    state: v.optional(oneOf("with-me", "offered", "returned", "asked-back")),
  }),
  boundary: kind("boundary", {
    ask: oneOf("no-contact", "space", "channel", "topic", "blocked", "legal-order"),
    until: v.optional(date),
    lifted: v.optional(flag),
    by: v.optional(id),
    what: v.optional(text),
    note: v.optional(text),
  }),
  stance: kind("stance", { stance: oneOf("open", "wants-to-try", "unsure", "rejected", "with-someone") }),
  concern: kind("concern", {
    about: oneOf(
      "they-hurt-me",
      "i-hurt-them",
      "i-am-afraid",
      "they-are-afraid",
      "self-harm",
      "their-self-harm",
      "threat",
    ),
    resolved: v.optional(flag),
  }),
  screening: kind("screening", { answer: oneOf("none", "unsure", "recorded") }),
  plan: kind("plan", {
    on: dateOrTime,
    place: v.optional(text),
    arrangedBy: v.optional(oneOf("me", "them", "both")),
    replaces: v.optional(id),
    cancelled: v.optional(flag),
  }),
  meeting: kind("meeting", {
    minutes: v.optional(amount("a number of minutes, 0 or more")),
    went: v.optional(went),
    again: oneOf("agreed", "they-offered", "i-offered", "none", "declined"),
    note: v.optional(text),
  }),
  readiness: kind("readiness", { acceptNo: flag }),
  sign: kind("sign", {
    sign: v.pipe(v.string("the id of a sign such as S.V1"), v.nonEmpty("the id of a sign such as S.V1")),
    basis: v.optional(oneOf("fact", "impression", "hearsay", "watching")),
    prompted: v.optional(flag),
    owed: v.optional(flag),
    impaired: v.optional(flag),
    occasion: v.optional(id),
    note: v.optional(text),
  }),
  look: kind("look", { where: v.optional(text) }),
  urge: kind("urge", {
    strength: between(0, 10),
    trigger: v.optional(text),
    outcome: v.optional(oneOf("held", "acted", "open")),
  }),
  mood: kind("mood", { level: between(1, 5), note: v.optional(text) }),
  draft: kind("draft", {
    text,
    channel: v.optional(oneOf(...channels)),
    decided: v.optional(oneOf("kept", "unsent", "sent")),
  }),
  outcome: kind("outcome", { outcome: oneOf("together", "friends", "let-go", "reopened") }),
  retraction: kind("retraction", { entry: id }),
} as const;

/** An entry whose kind this version does not know: kept, carried through, not read by the guide. */
export const unknownKind = v.looseObject(
  { ...base, kind: v.pipe(v.string("the kind of an entry"), v.nonEmpty("the kind of an entry")) },
  "an entry",
);

export type Kind = keyof typeof schemas;
export type EntryOf<K extends Kind> = v.InferOutput<(typeof schemas)[K]>;
/** One entry of a known kind: `entry.kind` says which, and with it which fields it has. */
export type Entry = { [K in Kind]: EntryOf<K> }[Kind];
/** An entry of a kind that this version does not know. */
export type UnknownEntry = v.InferOutput<typeof unknownKind>;
export type Channel = (typeof channels)[number];
export type Tie = (typeof ties)[number];

export const kinds = Object.keys(schemas) as Kind[];

/** Narrows by kind: `isKind("contact")(entry)`. */
export const isKind =
  <K extends Kind>(name: K) =>
  (entry: Entry): entry is Extract<Entry, { kind: K }> =>
    entry.kind === name;
