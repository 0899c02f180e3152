import fc from "fast-check";
import {
  type ContactEntry,
  type ConversationReport,
  contactsOf,
  type FormatId,
  sessions,
  settleSides,
  Transcript,
} from "../../src/index.ts";
import { reading, textSource } from "../reading.ts";

/** A chat from lines such as "2026-03-01 10:00 me Hi", by two people, as an export would have it. */
export function chatText(lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [, day, time, side, text] = /^(\S+) (\S+) (me|them) (.*)$/.exec(line)!;
      return `${day!.replaceAll("-", "/")}, ${time} - ${side === "me" ? "Ana" : "Ben"}: ${text}\n`;
    })
    .join("");
}

/** Lines of any conversation: close together, around a session's end, or days apart. */
export const anyLines = fc
  .array(
    fc.record({
      gap: fc.oneof(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 300, max: 420 }),
        fc.integer({ min: 0, max: 6_000 }),
      ),
      side: fc.constantFrom("me", "them"),
    }),
    { minLength: 2, maxLength: 40 },
  )
  .map((steps) => {
    let at = Date.UTC(2024, 0, 13, 8);
    return steps.map(({ gap, side }, index) => {
      at += gap * 60_000;
      return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} ${side} text ${index}`;
    });
  });

/** `format`: the app that the contacts are said to come from. */
export async function conversation(lines: readonly string[], keepText = false, format: FormatId = "whatsapp") {
  const transcript = new Transcript(keepText);
  const read = await reading([textSource("WhatsApp Chat with Ben.txt", chatText(lines))], { format: "whatsapp" });
  for (const message of read.messages) transcript.add(message, "text");
  const sides = { me: new Set(["Ana"]), them: new Set(["Ben"]) };
  const condensed = contactsOf(sessions(transcript.rows(sides)), {
    format,
    zone: "Europe/Berlin",
    keepText,
  });
  return { transcript, sides, condensed, report: read.conversations[0] as ConversationReport, settleSides };
}

/** Contacts in one line each: "me 10:00 text", with what they answer. */
export function told(contacts: readonly ContactEntry[]): string[] {
  const names = new Map(contacts.map(({ id }, index) => [id, index]));
  return contacts.map(({ from, at, channel, replyTo, answered }) => {
    const answers = replyTo === undefined ? "" : ` answers ${names.get(replyTo) ?? "another"}`;
    return `${from} ${at.slice(0, 16)} ${channel}${answers}${answered ? " answered" : ""}`;
  });
}
