/** An entry in a few plain words, without anybody's messages. */
import { type Channel, dayOf, type Entry, type EntryOf, readDay, readMoment } from "@rekindle/journal";
import { spellDay } from "./spell.ts";

const channels: Readonly<Record<Channel, string>> = {
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

const boundaries: Readonly<Record<EntryOf<"boundary">["ask"], string>> = {
  "no-contact": "they asked for no contact",
  space: "they asked for space",
  channel: "they asked to leave a channel alone",
  topic: "they asked to leave a topic alone",
  blocked: "they blocked you",
  "legal-order": "an order was made",
};

const stances: Readonly<Record<EntryOf<"stance">["stance"], string>> = {
  open: "they said they are open",
  "wants-to-try": "they said they want to try",
  unsure: "they said they are unsure",
  rejected: "they said no",
  "with-someone": "they said they are with somebody",
};

const outcomes: Readonly<Record<EntryOf<"outcome">["outcome"], string>> = {
  together: "you are together again",
  friends: "you are friends now",
  "let-go": "you closed this",
  reopened: "it is open again",
};

/** "Thursday 12 March 2026: a text from you". The day is that of the entry's own zone. */
export function spellEntry(entry: Entry): string {
  const moment = readMoment(entry.at);
  const when = moment ? spellDay(dayOf(moment.ms, moment.zone), 0) : entry.at;
  return `${when}: ${spellWhat(entry)}`;
}

const spellOn = (on: string): string => spellDay(readDay(on.slice(0, 10)) ?? 0, 0);

/** What an entry says, without its day: "a text from you". */
export function spellWhat(entry: Entry): string {
  switch (entry.kind) {
    case "breakup":
      return "it ended";
    case "contact":
      return `${channels[entry.channel]} from ${entry.from === "me" ? "you" : "them"}`;
    case "encounter":
      return entry.how === "chance" ? "you ran into each other" : "a meeting that was arranged to look like chance";
    case "boundary":
      return entry.lifted === true ? "a boundary was taken back" : boundaries[entry.ask];
    case "meeting":
      return "you met";
    case "plan":
      return entry.cancelled === true ? "a meeting was called off" : `a meeting was agreed for ${spellOn(entry.on)}`;
    case "stance":
      return stances[entry.stance];
    case "outcome":
      return outcomes[entry.outcome];
    case "concern":
      return entry.resolved === true ? "a concern about safety, settled" : "a concern about safety";
    case "screening":
      return "the safety question";
    case "readiness":
      return entry.acceptNo ? "you could accept a no" : "you could not accept a no yet";
    case "occasion":
      return `a day of theirs: ${entry.what}, ${spellOn(entry.on)}`;
    case "belongings":
      return "their things";
    case "profile":
      return "your settings";
    case "sign":
      return "a sign";
    case "look":
      return "you looked them up";
    case "urge":
      return "an urge to make contact";
    case "mood":
      return "how you were";
    case "draft":
      return "something you wrote and did not send";
    case "retraction":
      return "an entry was taken back";
  }
}
