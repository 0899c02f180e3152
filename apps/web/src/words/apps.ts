import type { FormatId } from "@rekindle/imports";

/** Apps whose exports are read: their names, and how to get an export. Apart from the readers, which only a worker loads. */
export const apps: Readonly<Record<FormatId, { readonly label: string; readonly howTo: string }>> = {
  whatsapp: {
    label: "WhatsApp",
    howTo: "Open the chat, then More, Export chat, without media. Share it here, or give the file.",
  },
  telegram: {
    label: "Telegram",
    howTo: "In Telegram on a computer open the chat, choose Export chat history, and JSON as the format.",
  },
  messenger: {
    label: "Messenger",
    howTo:
      "On Facebook choose Download your information, messages only, as JSON. Encrypted chats: in the settings of Messenger.",
  },
  instagram: { label: "Instagram", howTo: "Choose Download your information, messages only, as JSON." },
  imessage: {
    label: "iMessage",
    howTo: "On a Mac: the files chat.db and chat.db-wal in the folder Messages of your Library. Give both.",
  },
  sms: {
    label: "Text messages and calls",
    howTo: "On Android: a backup by SMS Backup & Restore, the XML files.",
  },
  signal: { label: "Signal", howTo: "Open Settings, Chats, and export the chat history as JSON; give main.jsonl." },
  mbox: { label: "Mailbox", howTo: "An .mbox file from your mail program, or from Google Takeout." },
  eml: { label: "Mail", howTo: "Save the mails as .eml files and give them all." },
  discord: { label: "Discord", howTo: "In the settings, Data & Privacy, request your data, messages only." },
  "google-chat": { label: "Google Chat", howTo: "On takeout.google.com choose Google Chat only." },
  "google-voice": { label: "Google Voice", howTo: "On takeout.google.com choose Voice only." },
  snapchat: { label: "Snapchat", howTo: "On accounts.snapchat.com choose My Data, with chat history as JSON." },
  vcard: { label: "Contact card", howTo: "A .vcf file from your contacts: for a birthday." },
  ics: { label: "Calendar", howTo: "An .ics file from your calendar: for a day you both knew of." },
};
