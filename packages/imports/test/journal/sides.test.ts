import { expect, test } from "vitest";
import { type ConversationReport, settleSides, Transcript } from "../../src/index.ts";
import { reading, textSource } from "../reading.ts";
import { chatText, conversation } from "./conversation.ts";

const people = (...names: string[]): ConversationReport => ({
  id: "x",
  title: "x",
  group: names.length > 2,
  participants: names.map((id) => ({ id: id.replace("*", ""), messages: 1, owner: id.endsWith("*") })),
  messages: names.length,
  first: 0,
  last: 0,
});
const problem = (found: ReturnType<typeof settleSides>) => (found.ok ? [...found.sides.me] : found.problem.type);

test("who is me is named or stands in the file; it is never concluded", () => {
  expect(problem(settleSides(people("Ana", "Ben"), {}))).toBe("who-is-me");
  expect(problem(settleSides(people("Ana"), {}))).toBe("who-is-me");
  expect(problem(settleSides(people("Ana*", "Ben"), {}))).toEqual(["Ana"]);
  expect(problem(settleSides(people("Ana", "Ben"), { me: ["cleo"] }))).toBe("not-found");
});

test("where the file says that all of it is theirs, nobody is asked who is me", async () => {
  const backup = `<smses count="1"><sms address="+15550000001" date="1760000000000" type="1" body="Hi" contact_name="Ben" /></smses>`;
  const { conversations, messages } = await reading([textSource("sms.xml", backup)]);
  const [silent] = conversations as [ConversationReport];
  expect(silent.ownerSilent).toBe(true);
  const settled = settleSides(silent, {});
  expect(settled).toMatchObject({ ok: true });
  const transcript = new Transcript();
  for (const message of messages) transcript.add(message, "text");
  expect([...transcript.rows(settled.ok ? settled.sides : { me: new Set(), them: new Set() })]).toMatchObject([
    { side: "them" },
  ]);
  // A name that is given is still looked for.
  expect(problem(settleSides(silent, { me: ["Ana"] }))).toBe("not-found");
  const both = backup.replace("</smses>", `${/<sms .*?>/.exec(backup)![0].replace('type="1"', 'type="2"')}</smses>`);
  expect((await reading([textSource("sms.xml", both)])).conversations[0]!.ownerSilent).toBeUndefined();
});

test("names are compared as people read them", () => {
  for (const name of ["ana", " ANA ", "~\u202fAna", "\u202aAna\u202c"])
    expect(problem(settleSides(people("Ana", "Ben"), { me: [name] }))).toEqual(["Ana"]);
  expect(problem(settleSides(people("+49 170 123-4567", "Ben"), { me: ["+491701234567"] }))).toEqual([
    "+49 170 123-4567",
  ]);
  expect(problem(settleSides(people("__proto__", "Ben"), { me: ["__proto__"] }))).toEqual(["__proto__"]);
});

test("several names may be one person; a group is no conversation of two", () => {
  expect(problem(settleSides(people("Ana", "Anna", "Ben"), { me: ["Ana", "Anna"] }))).toEqual(["Ana", "Anna"]);
  expect(problem(settleSides(people("Ana", "Ben", "Benno"), { me: ["Ana"] }))).toBe("who-is-them");
  expect(problem(settleSides(people("Ana", "Ben", "Benno"), { me: ["Ana"], them: ["Ben", "Benno"] }))).toEqual(["Ana"]);
  expect(problem(settleSides(people("Ana", "Ben", "Cleo", "Dan"), { me: ["Ana"] }))).toBe("group");
  expect(problem(settleSides(people("Ana", "Ben", "Cleo", "Dan"), { me: ["Ana"], them: ["Ben"] }))).toBe("group");
  expect(problem(settleSides(people("Ana", "Ben"), { me: ["Ana"], them: ["Ana"] }))).toBe("both-sides");
  // What the app calls a group is one, before anybody is asked who is who.
  expect(problem(settleSides({ ...people("Ana", "Ben", "Benno"), groupChat: true }, {}))).toBe("group");
  // Of two names beside mine, one alone makes it a group.
  expect(settleSides(people("Ana", "Ben", "Benno"), { me: ["Ana"] })).toMatchObject({ problem: { group: true } });
  expect(problem(settleSides(people("Ana", "Ben", "Benno"), { me: ["Ana"], them: ["Ben"] }))).toBe("group");
  // A group in which only two wrote is a group all the same.
  expect(problem(settleSides({ ...people("Ana", "Ben"), group: true }, { me: ["Ana"] }))).toBe("group");
});

test("of two exports of one chat each message is kept as often as the fuller one has it", async () => {
  const all = [
    "2026-03-01 10:00 me ok",
    "2026-03-01 10:00 me ok",
    "2026-03-01 10:01 them Hi",
    "2026-03-02 10:00 me Bye",
  ];
  const transcript = async (text: string) => {
    const made = new Transcript();
    for (const message of (await reading([textSource("_chat.txt", text)], { format: "whatsapp", dateOrder: "dmy" }))
      .messages)
      made.add(message, "text");
    return made;
  };
  const first = await transcript(chatText(all.slice(0, 3)));
  // The same chat from the other platform: another stamp, with seconds.
  const other = chatText(all.slice(1)).replace(/^(\d+)\/(\d+)\/(\d+), (\d+:\d+) - /gm, "[$3/$2/$1, $4:17] ");
  expect(first.absorb(await transcript(other))).toBe(2);
  expect(first.length).toBe(4);
  expect(first.absorb(await transcript(chatText(all)))).toBe(4);
});

test("their sentences that may be a boundary are found, mine are not, and near misses stay quiet", async () => {
  const { transcript, sides } = await conversation([
    "2026-03-01 10:00 me please don't contact me at work",
    "2026-03-01 10:01 them Hi. Please don’t contact me again! Thanks",
    "2026-03-01 10:02 them I need some  space right now",
    "2026-03-01 10:03 them the noncontact sensor is broken",
    "2026-03-01 10:04 them I knew it's overpriced",
    "2026-03-01 10:05 them talk in a month?",
    "2026-03-01 10:06 them I need some time for myself",
    "2026-03-01 10:07 them I need some time to find the keys",
    "2026-03-01 10:08 them I need more time for the tax return",
    "2026-03-01 10:09 them need some time, running late",
    "2026-03-01 10:10 them I'd like a bit of time apart. Sorry",
    "2026-03-01 10:11 them Give me a little distance please",
  ]);
  expect(transcript.boundaries(sides).map(({ weight, sentence }) => [weight, sentence])).toEqual([
    ["clear", "Please don’t contact me again!"],
    ["soft", "I need some space right now"],
    ["soft", "talk in a month?"],
    ["soft", "I need some time for myself"],
    ["soft", "I'd like a bit of time apart."],
    ["soft", "Give me a little distance please"],
  ]);
});
