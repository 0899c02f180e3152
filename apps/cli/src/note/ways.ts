/** Ways of being in touch, as short answers; the words of the app. */
import type { Channel } from "@rekindle/journal";
import type { Options } from "./asking.ts";

export const ways: Options<Channel> = [
  { value: "text", label: "Message" },
  { value: "call", label: "Call" },
  { value: "missed-call", label: "Missed call" },
  { value: "voicemail", label: "Voicemail" },
  { value: "email", label: "Mail" },
  { value: "card", label: "Card" },
  { value: "letter", label: "Letter" },
  { value: "in-person", label: "In person" },
  { value: "social", label: "Social media" },
  { value: "through-friend", label: "Through a friend" },
  { value: "gift", label: "Gift" },
  { value: "follow", label: "Follow online" },
];
