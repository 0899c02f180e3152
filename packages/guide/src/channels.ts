/** By which channel, where the contract gives one. */
import type { Channel } from "@rekindle/journal";
import type { Dated, Facts } from "./facts/index.ts";

/** The channel to answer on: theirs where it is one to write or call by, a call for a missed one, else a text. */
export function channelsToAnswer(message: Dated<"contact">): readonly Channel[] {
  const { channel } = message.entry;
  if (channel === "voicemail" || channel === "missed-call") return ["call"];
  const same: readonly Channel[] = ["text", "email", "card", "letter", "call"];
  return same.includes(channel) ? [channel] : ["text"];
}

/** Other names under which people ask for a channel to be left alone. */
const otherNames: Partial<Record<Channel, RegExp>> = {
  text: /\b(texts?|texting|sms|messages?|messaging|whatsapp|signal|telegram|imessage)\b/i,
  call: /\b(calls?|calling|phone|phoning|ring|ringing)\b/i,
  email: /\b(e-?mails?|mails?)\b/i,
  card: /\b(cards?|postcards?)\b/i,
  letter: /\b(letters?|post)\b/i,
};

/** Leaves out what they asked to leave alone; where nothing is left, the first of four that they did not name. */
export function allowedChannels(channels: readonly Channel[], { boundaries }: Facts): readonly Channel[] {
  const named = boundaries.filter(({ ask }) => ask === "channel").map(({ what }) => what ?? "");
  const isNamed = (channel: Channel) =>
    named.some((what) => what === channel || (otherNames[channel]?.test(what) ?? false));
  const left = channels.filter((channel) => !isNamed(channel));
  if (left.length > 0 || channels.length === 0) return left;
  const other = (["email", "text", "card", "letter"] as const).find((channel) => !isNamed(channel));
  return other ? [other] : [];
}
