import type { FormatId } from "@rekindle/imports";

/** Apps whose exports are read, by name. Apart from the readers, which only a worker loads. */
export const apps: Readonly<Record<FormatId, string>> = {
  whatsapp: "WhatsApp",
  telegram: "Telegram",
  messenger: "Messenger",
  instagram: "Instagram",
  imessage: "iMessage",
  sms: "Text messages and calls",
  signal: "Signal",
  mbox: "Mailbox",
  eml: "Mail",
  discord: "Discord",
  "google-chat": "Google Chat",
  "google-voice": "Google Voice",
  snapchat: "Snapchat",
  vcard: "Contact card",
  ics: "Calendar",
};
