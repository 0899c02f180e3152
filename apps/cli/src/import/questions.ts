/** What an import has to know first, asked of the person in the terminal. Nothing is written before every answer is there. */
import type { ConversationReport, DateOrder, DateReading, Participant } from "@rekindle/imports";
import type { Ask } from "../interview/ask.ts";
import { given } from "../interview/left.ts";
import { plainLine } from "../words.ts";

const counted = (n: number) => `${n.toLocaleString("en")} ${n === 1 ? "message" : "messages"}`;
const day = (at: string) =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${at.slice(0, 10)}T12:00:00Z`),
  );

/** Which day a date of the file means. The lines are told by their time and length, never by their words. */
export async function askOrder(ask: Ask, readings: readonly DateReading[]): Promise<DateOrder> {
  const value = await ask.one({
    question: "Day and month can be read both ways in this file. Which is right?",
    options: readings.map(({ order, first, last, samples: [sample] }) => ({
      value: order,
      label: `from ${day(first)} to ${day(last)}${sample ? `, with ${sample.length === 0 ? "an empty line" : `a line of ${sample.length} letters`} on ${day(sample.at)} at ${sample.at.slice(11)}` : ""}`,
    })),
  });
  return given(value);
}

/** Which of several conversations: its place in the list. */
export async function askConversation(
  ask: Ask,
  listed: readonly (readonly [string, ConversationReport])[],
  groups: number,
): Promise<number> {
  const left = groups === 0 ? "" : groups === 1 ? " A group is not listed." : ` ${groups} groups are not listed.`;
  const value = await ask.one({
    question: `The file holds several conversations. Which one is with them? The others are not kept.${left}`,
    options: listed.map(([title, { messages, group }], index) => ({
      value: String(index),
      label: `${plainLine(title) || "without a name"} (${counted(messages)}${group ? ", a group" : ""})`,
    })),
  });
  return Number(given(value));
}

/** Which names are the person's own, or the other's; somebody may have had several. */
export async function askNames(ask: Ask, question: string, people: readonly Participant[]): Promise<readonly string[]> {
  const chosen = given(
    await ask.many({
      question,
      options: people.map(({ id, messages }, index) => ({
        value: String(index),
        label: `${plainLine(id) || "without a name"} (${counted(messages)})`,
      })),
    }),
  );
  return chosen.map((index) => people[Number(index)]!.id);
}
