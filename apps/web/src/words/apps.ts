import type { FormatId } from "@rekindle/imports";

/** Apps whose exports are read: their names, and how to get an export. Apart from the readers, which only a worker loads. */
export const apps: Readonly<Record<FormatId, { readonly label: string; readonly howTo: string }>> = {
  whatsapp: {
    label: "WhatsApp",
    howTo:
      "Android: open the chat, then ⋮, More, Export chat, Without media. iPhone: open the chat, tap the name at the top, Export chat. Share it here, or give the file.",
  },
  telegram: {
    label: "Telegram",
    howTo: "In Telegram Desktop on a computer open the chat, then ⋮, Export chat history, and JSON as the format.",
  },
  messenger: {
    label: "Messenger",
    howTo:
      "In the Accounts Centre: Your information and permissions, Export your information, messages only, all time, as JSON. Encrypted chats, on a computer in Messenger: Privacy & safety, End-to-end encrypted chats, Message storage, Download secure storage data. Give both.",
  },
  instagram: {
    label: "Instagram",
    howTo:
      "In the Accounts Centre: Your information and permissions, Export your information, messages only, all time, as JSON.",
  },
  imessage: {
    label: "iMessage",
    howTo: "On a Mac: the files chat.db and chat.db-wal in the folder Messages of your Library. Give both.",
  },
  sms: {
    label: "Text messages and calls",
    howTo: "On Android: a backup by SMS Backup & Restore, the XML files.",
  },
  signal: { label: "Signal", howTo: "Open Settings, Chats, Export chat history, as JSON; give main.jsonl." },
  mbox: { label: "Mailbox", howTo: "An .mbox file from your mail program, or from Google Takeout." },
  eml: { label: "Mail", howTo: "Save the mails as .eml files and give them all." },
  discord: {
    label: "Discord",
    howTo: "In the settings: Data & Privacy, Request all of my data, messages only. It holds your own messages only.",
  },
  "google-chat": { label: "Google Chat", howTo: "On takeout.google.com choose Google Chat only." },
  "google-voice": { label: "Google Voice", howTo: "On takeout.google.com choose Voice only." },
  snapchat: { label: "Snapchat", howTo: "On accounts.snapchat.com choose My Data, with chat history as JSON." },
  vcard: { label: "Contact card", howTo: "A .vcf file from your contacts: for a birthday." },
  ics: { label: "Calendar", howTo: "An .ics file from your calendar: for a day you both knew of." },
};
