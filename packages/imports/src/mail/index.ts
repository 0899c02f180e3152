import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detectEml, detectMbox, howToEml, howToMbox } from "./detect.ts";

/** A mailbox of many mails: Gmail's Takeout, Thunderbird, Apple Mail. */
export const mbox: Importer = {
  id: "mbox",
  label: "Mailbox",
  channel: "email",
  positions: "byte",
  howTo: howToMbox,
  detect: detectMbox,
  read: loaded(async () => ({ read: (await import("./read.ts")).readMbox })),
};

/** Single mails, one a file. */
export const eml: Importer = {
  id: "eml",
  label: "Mail",
  channel: "email",
  positions: "record",
  howTo: howToEml,
  detect: detectEml,
  read: loaded(async () => ({ read: (await import("./read.ts")).readEml })),
};
