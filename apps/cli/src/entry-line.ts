/** An entry in a few plain words, without anybody's messages. */
import { spellDay } from "@rekindle/guide";
import { dayOf, type Entry, readMoment } from "@rekindle/journal";

const channels: Record<string, string> = {
  text: "a text",
  call: "a call",
  voicemail: "a voicemail",
  email: "a mail",
  card: "a card",
  letter: "a letter",
  "in-person": "a talk in person",
  social: "something on social media",
  "through-friend": "a message through a friend",
  gift: "a gift",
  "missed-call": "a missed call",
  follow: "a follow",
};

const boundaries: Record<string, string> = {
  "no-contact": "they asked for no contact",
  space: "they asked for space",
  channel: "they asked to leave a channel alone",
  topic: "they asked to leave a topic alone",
  blocked: "they blocked you",
  "legal-order": "an order was made",
};

/** "Thursday 12 March 2026: a text from you". The day is that of the entry's own zone. */
export function entryLine(entry: Entry): string {
  const moment = readMoment(entry.at);
  const when = moment ? spellDay(dayOf(moment.ms, moment.zone), 0) : entry.at;
  return `${when}: ${wordsFor(entry)}`;
}

function wordsFor(entry: Entry): string {
  switch (entry.kind) {
    case "breakup":
      return "it ended";
    case "contact":
      return `${channels[entry.channel]!} from ${entry.from === "me" ? "you" : "them"}`;
    case "encounter":
      return entry.how === "chance" ? "you ran into each other" : "a meeting that was arranged to look like chance";
    case "boundary":
      return entry.lifted === true ? "a boundary was taken back" : boundaries[entry.ask]!;
    case "meeting":
      return "you met";
    case "plan":
      return "a meeting was agreed";
    case "stance":
      return "they said where they stand";
    case "outcome":
      return "you wrote down how it ended";
    case "concern":
      return "a concern about safety";
    case "screening":
      return "the safety question";
    case "readiness":
      return entry.acceptNo ? "you could accept a no" : "you could not accept a no yet";
    case "occasion":
      return `a day of theirs: ${entry.what}`;
    case "belongings":
      return "their things";
    case "profile":
      return "your settings";
    default:
      return entry.kind;
  }
}
