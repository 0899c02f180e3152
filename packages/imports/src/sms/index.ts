import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect, howTo } from "./detect.ts";

/** Texts and calls of an Android phone, as SMS Backup & Restore (and old Signal) writes them. */
export const sms: Importer = {
  id: "sms",
  label: "Text messages and calls",
  channel: "text",
  positions: "byte",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
