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
