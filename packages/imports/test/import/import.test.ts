import { type Entry, readNotation } from "@rekindle/journal";
import { expect, test } from "vitest";
import { bytesSource, type Choice, Import, type Source } from "../../src/index.ts";
import { small } from "../chats/small.ts";
import { textSource } from "../reading.ts";
import { makeZip } from "../zip/make.ts";

const now = "2026-03-10T10:00:00+01:00[Europe/Berlin]";
const choice = (more: Partial<Choice> & Pick<Choice, "conversations" | "me">): Choice => ({
  zone: "Europe/Berlin",
  journal: [],
  now,
  figures: true,
  ...more,
});
const good = <T>(result: { ok: true; value: T } | { ok: false; failure: { code: string } }): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const surveyed = async (sources: readonly Source[]) => {
  const current = new Import(sources);
  return { current, survey: good(await current.survey({ zone: "Europe/Berlin" })) };
};
const chat = (...lines: string[]) => `${lines.join("\n")}\n`;
const two = chat(
  "13/01/2026, 10:00 - Ana: Hi",
  "13/01/2026, 10:05 - Ben: Hello",
  "20/02/2026, 23:30 - Ana: <Media omitted>",
  "20/02/2026, 23:31 - Ana: Please leave me alone, is what you said",
  "22/02/2026, 09:00 - Ben: Please leave me alone.",
);

test("from files to entries: what is there, what would be added day by day, and the entries", async () => {
  const { current, survey } = await surveyed([textSource("WhatsApp Chat with Ben.txt", two)]);
  expect(survey).toMatchObject({
    formats: [{ id: "whatsapp", label: "WhatsApp" }],
    conversations: [{ title: "Ben", messages: 5, group: false, format: "whatsapp" }],
    zoneAssumed: true,
    unread: [],
  });
  const preview = good(await current.preview(choice({ conversations: [survey.conversations[0]!.key], me: ["Ana"] })));
  expect(preview).toMatchObject({
    title: "Ben",
    messages: 5,
    participants: [
      { name: "Ana", messages: 3, side: "me" },
      { name: "Ben", messages: 2, side: "them" },
    ],
    days: [
      { day: "2026-01-13", me: 1, them: 1 },
      { day: "2026-02-20", me: 1, them: 0 },
      { day: "2026-02-22", me: 0, them: 1 },
    ],
    contacts: { me: 2, them: 2, here: 0 },
    boundaries: [{ weight: "clear", sentence: "Please leave me alone.", channel: "text" }],
  });
  expect(new Map(preview.kinds.map(({ kind, count }) => [kind, count])).get("media")).toBe(1);
  const entries = current.entries();
  expect(entries.map(({ kind }) => kind)).toEqual(["contact", "contact", "contact", "contact", "screening"]);
  expect(JSON.stringify(entries)).not.toMatch(/Hello|leave me alone|Ana|Ben/);
});

test("a possible boundary that was answered is not held open, and is not asked about again", async () => {
  const { current, survey } = await surveyed([textSource("chat.txt", two)]);
  const chosen = choice({ conversations: [survey.conversations[0]!.key], me: ["Ana"] });
  const [boundary] = good(await current.preview(chosen)).boundaries;
  expect(current.entries([boundary!.id]).some(({ kind }) => kind === "screening")).toBe(false);
  const answer = { id: boundary!.id, at: now, kind: "screening", answer: "none" } as Entry;
  const again = good(await current.preview({ ...chosen, journal: [answer] }));
  expect(again.boundaries).toEqual([]);
  const recorded = readNotation("2026-02-23 boundary no-contact\ntoday 2026-03-10").entries;
  expect(good(await current.preview({ ...chosen, journal: recorded })).boundaries).toEqual([]);
  // A later wish for space, or to leave one channel alone, does not cover a no that came before it.
  for (const smaller of ["boundary space", "boundary channel what=call"]) {
    const later = readNotation(`2026-02-23 ${smaller}\ntoday 2026-03-10`).entries;
    expect(good(await current.preview({ ...chosen, journal: later })).boundaries).toHaveLength(1);
  }
});

test("importing again adds nothing, and an entry that is there is told", async () => {
  const { current, survey } = await surveyed([textSource("chat.txt", two)]);
  const chosen = choice({ conversations: [survey.conversations[0]!.key], me: ["Ana"] });
  await current.preview(chosen);
  const journal = current.entries() as unknown as Entry[];
  const again = good(await current.preview({ ...chosen, journal }));
  expect(again.contacts).toEqual({ me: 0, them: 0, here: 4 });
  expect(current.entries()).toEqual([]);
});

test("two exports of one chat, whatever their files are called, are one conversation without a double", async () => {
  const lines = [
    "[13/01/2026, 10:00:00] Ana: Hi",
    "[13/01/2026, 10:05:00] Ben: Hello",
    "[14/01/2026, 10:05:00] Ben: Again",
    "[15/01/2026, 10:05:00] Ana: And again",
  ];
  const older = bytesSource("older.zip", makeZip([{ name: "_chat.txt", data: chat(...lines.slice(0, 3)) }]));
  const newer = bytesSource("newer.zip", makeZip([{ name: "_chat.txt", data: chat(...lines.slice(1)) }]));
  for (const sources of [
    [older, newer],
    [newer, older],
    [textSource("_chat.txt", chat(...lines.slice(0, 3))), textSource("_chat.txt", chat(...lines.slice(1)))],
  ]) {
    const { current, survey } = await surveyed(sources);
    expect(survey.conversations).toHaveLength(2);
    const preview = good(
      await current.preview(choice({ conversations: survey.conversations.map(({ key }) => key), me: ["Ana"] })),
    );
    expect(preview).toMatchObject({ messages: 4, twice: 2 });
  }
});

test("files of several apps are sorted, and one that is no export is named with its reason", async () => {
  const { current, survey } = await surveyed([
    textSource("WhatsApp Chat with Ben.txt", two),
    textSource("result.json", small.telegram!.text),
    textSource("ben.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ben\nBDAY:1990-04-02\nEND:VCARD\n"),
    textSource("letter.txt", "Dear Ana,\nhow are you?\n"),
    bytesSource(
      "photo.txt",
      Uint8Array.from({ length: 500 }, (_, at) => (at < 2 ? [0xff, 0xd8][at]! : (at * 131) % 256)),
    ),
    bytesSource("msgstore.db.crypt15", new Uint8Array(100).fill(7)),
  ]);
  expect(survey.formats.map(({ id }) => id)).toEqual(["whatsapp", "telegram"]);
  expect(survey.occasionFiles).toEqual(["ben.vcf"]);
  expect(survey.unread.map(({ name, failure }) => `${name}: ${failure.code}`)).toEqual([
    "letter.txt: not-this-format",
    "photo.txt: not-this-format",
    "msgstore.db.crypt15: encrypted",
  ]);
  const keys = survey.conversations.map(({ key }) => key);
  expect(await current.preview(choice({ conversations: keys, me: ["Ana"] }))).toMatchObject({
    ok: false,
    failure: { code: "several-formats" },
  });
});

test("where nothing can be read, the reason is the file's own", async () => {
  for (const [name, text, code] of [
    ["empty.txt", " \n", "empty"],
    ["letter.txt", "Dear Ana,\n\nhow are you?\n\nBen\n", "not-this-format"],
    ["chat.txt", "04/05/2025, 10:00 - Ana: Hi\n04/05/2025, 11:00 - Ben: Hello\n", "ambiguous-dates"],
    ["result.json", '{"name":"Ben","type":"personal_chat","id":1,"messages":[]}', "no-messages"],
  ] as const) {
    const result = await new Import([textSource(name, text)]).survey({ zone: "UTC" });
    expect(result, name).toMatchObject({ ok: false, failure: { code } });
    expect(!result.ok && result.failure.fix).toBeTruthy();
  }
});

test("who is who is never guessed, and a name cannot make the file's owner the other side", async () => {
  const { current, survey } = await surveyed([textSource("chat.txt", two)]);
  const [key] = survey.conversations.map((each) => each.key);
  const problem = async (me: string[], them: string[] = []) => {
    const result = await current.preview(choice({ conversations: [key!], me, them }));
    return result.ok ? "ok" : result.failure.problem?.type;
  };
  expect(await problem([])).toBe("who-is-me");
  expect(await problem(["Cleo"])).toBe("not-found");
  expect(await problem(["Ana"], ["ana"])).toBe("both-sides");
  expect(await problem(["ANA"])).toBe("ok");
  expect(current.entries().length).toBeGreaterThan(0);
  expect(await problem(["Cleo"])).toBe("not-found");
  expect(current.entries()).toEqual([]);

  const sms = `<smses count="2"><sms address="+491701234567" date="1768300000000" type="1" body="Hi"/><sms address="+491701234567" date="1768300060000" type="2" body="Ho"/></smses>`;
  const owned = await surveyed([textSource("sms.xml", sms)]);
  const own = owned.survey.conversations[0]!.key;
  for (const [me, expected] of [
    [[], "ok"],
    [["Ana"], "ok"],
    [["+49 170 1234567"], "not-the-owner"],
  ] as const) {
    const result = await owned.current.preview(choice({ conversations: [own], me }));
    expect(result.ok ? "ok" : result.failure.problem?.type, me.join()).toBe(expected);
    if (result.ok) expect(result.value.participants.map(({ side }) => side).toSorted()).toEqual(["me", "them"]);
  }
});

test("another zone or another order of the date is another reading", async () => {
  const current = new Import([textSource("chat.txt", "04/05/2025, 10:00 - Ana: Hi\n05/06/2025, 11:00 - Ben: Hello\n")]);
  expect(await current.survey({ zone: "UTC" })).toMatchObject({ ok: false, failure: { code: "ambiguous-dates" } });
  const survey = good(await current.survey({ zone: "UTC", dateOrder: "dmy" }));
  const chosen = { conversations: [survey.conversations[0]!.key], me: ["Ana"], dateOrder: "dmy" as const };
  const first = async (more: Partial<Choice>) => good(await current.preview(choice({ ...chosen, ...more }))).first;
  expect(await first({ zone: "UTC" })).toBe(Date.UTC(2025, 4, 4, 10));
  expect(await first({ zone: "Europe/Berlin" })).toBe(Date.UTC(2025, 4, 4, 8));
  expect(await first({ zone: "UTC", dateOrder: "mdy" })).toBe(Date.UTC(2025, 3, 5, 10));
});

test("texts are kept only where that was chosen, and figures are given only where they are wanted", async () => {
  const { current, survey } = await surveyed([textSource("chat.txt", two)]);
  const chosen = choice({ conversations: [survey.conversations[0]!.key], me: ["Ana"] });
  good(await current.preview({ ...chosen, keepText: true }));
  expect(JSON.stringify(current.entries())).toContain("Hello");
  expect(good(await current.preview({ ...chosen, figures: false }))).toMatchObject({
    figures: null,
    noFigures: "not-wanted",
  });
  expect(JSON.stringify(current.entries())).not.toContain("Hello");
});

test("before a preview, and for a conversation that is not there, nothing is given", async () => {
  const { current } = await surveyed([textSource("chat.txt", two)]);
  expect(current.entries()).toEqual([]);
  for (const conversations of [[], ["whatsapp other.txt"], ["__proto__"]])
    expect(await current.preview(choice({ conversations, me: ["Ana"] }))).toMatchObject({
      ok: false,
      failure: { code: "no-such-conversation" },
    });
});
