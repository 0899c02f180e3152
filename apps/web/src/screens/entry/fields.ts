import { spellDay } from "@rekindle/guide";
import { type Entry, readDay } from "@rekindle/journal";
import { channelWords } from "../../words/channels.ts";
import answers from "./data/answers.json" with { type: "json" };

/** One fact of an entry: its name, and its value in words, or words of a person. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Words as somebody wrote them: shown as a quotation, never as ours. */
  readonly quoted?: true;
}

type Said = string | number | boolean;

/** Names of fields as they are shown, in the order of the page. What is missing here is shown elsewhere, or is bookkeeping. */
const names: Readonly<Record<string, string>> = {
  channel: "How",
  purpose: "About",
  answered: "You talked",
  how: "Gone there because of them",
  ask: "What they asked",
  until: "Until",
  what: "What",
  on: "On",
  place: "Where",
  learned: "How you know",
  state: "Where it is",
  arrangedBy: "Who proposed it",
  cancelled: "Called off",
  again: "Another time",
  minutes: "How long",
  went: "How it was",
  basis: "How you know",
  prompted: "Asked for, or under pressure",
  owed: "They had to be in touch",
  impaired: "With alcohol, or late",
  strength: "How strong",
  trigger: "What set it off",
  outcome: "What came of it",
  level: "How you were",
  endedBy: "Who ended it",
  togetherMonths: "Together",
  acceptNo: "Could accept a no",
  answer: "Answer",
  decided: "Kept as",
  where: "Where",
  text: "Words",
  note: "Your note",
};

/** What may be said in a field, in words. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...answers, channel: channelWords };

const quoted: ReadonlySet<string> = new Set(["text", "note", "what", "place", "trigger", "where"]);

/** What an entry says, field by field, in plain words. Unknown fields are kept in the file and not shown. */
export function factsOf(entry: Entry): readonly Fact[] {
  return Object.entries(names).flatMap(([field, name]) => {
    const value = (entry as Readonly<Record<string, unknown>>)[field] as Said | undefined;
    if (value === undefined || value === "" || typeof value === "object") return [];
    if (field === "outcome" && entry.kind === "outcome") return [];
    const said = spell(entry, field, value);
    const theirs = entry.kind === "boundary" && field === "note";
    return [
      {
        name: theirs ? "What they said" : name,
        value: said,
        ...(quoted.has(field) && said === value ? { quoted: true as const } : {}),
      },
    ];
  });
}

function spell(entry: Entry, field: string, value: Said): string {
  const known = words[field]?.[String(value)];
  if (known !== undefined) return known;
  if (entry.kind === "boundary" && entry.ask === "channel" && field === "what")
    return channelWords[value as keyof typeof channelWords] ?? String(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (field === "strength") return `${value} of 10`;
  if (field === "minutes") return `about ${value} minutes`;
  if (field === "togetherMonths") return value === 1 ? "one month" : `${value} months`;
  if (field === "on" || field === "until") {
    const day = readDay(String(value).slice(0, 10));
    const time = String(value).slice(11, 16);
    return day === undefined ? String(value) : `${spellDay(day, 0)}${time ? `, ${time}` : ""}`;
  }
  return String(value);
}
