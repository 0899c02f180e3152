/** Days and lists as people say them. English; the one place to look when a second language comes. */
import { type Channel, type Day, type Tie, writeDay } from "@rekindle/journal";

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = "January February March April May June July August September October November December".split(" ");

/** "Sunday 12 April"; with the year where it is not this one. 1970-01-01 was a Thursday. */
export const spellDay = (day: Day, today: Day): string =>
  `${weekdays[(((day + 4) % 7) + 7) % 7]!} ${spellDate(day, today)}`;

/** "12 April"; with the year where it is not this one. */
export function spellDate(day: Day, today: Day): string {
  const [year, month, date] = writeDay(day).split("-").map(Number) as [number, number, number];
  const spelled = `${date} ${months[month - 1]!}`;
  return writeDay(today).startsWith(String(year).padStart(4, "0")) ? spelled : `${spelled} ${year}`;
}

/** "15:40", for a minute of the day. */
export const spellMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "a card, a call or a text" */
export function spellChannels(channels: readonly Channel[]): string {
  const words: Partial<Record<Channel, string>> = {
    text: "text",
    email: "mail",
    card: "card",
    letter: "letter",
    call: "a call",
    voicemail: "voicemail",
  };
  return spellList(channels.map((channel) => words[channel] ?? channel));
}

const tieWords: Record<Tie, string> = {
  children: "the children",
  home: "the home",
  work: "work",
  school: "school",
  pet: "the pet",
  money: "money",
};
export const spellTies = (ties: readonly Tie[]): string => spellList(ties.map((tie) => tieWords[tie]));

function spellList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
