import type { Channel } from "@rekindle/journal";

/** Ways of being in touch, as short answers. */
export const channelWords: Readonly<Record<Channel, string>> = {
  text: "Message",
  call: "Call",
  "missed-call": "Missed call",
  voicemail: "Voicemail",
  email: "Mail",
  card: "Card",
  letter: "Letter",
  "in-person": "In person",
  social: "Social media",
  "through-friend": "Through a friend",
  gift: "Gift",
  follow: "Follow online",
};

/** Ways by which somebody writes words of their own. */
export const writtenWays: readonly Channel[] = ["text", "email", "card", "letter", "call", "voicemail", "social"];
/** Ways by which something of theirs arrives, the commonest first. */
export const receivedWays: readonly Channel[] = [
  "text",
  "call",
  "voicemail",
  "missed-call",
  "email",
  "card",
  "letter",
  "social",
  "through-friend",
  "gift",
  "follow",
  "in-person",
];
