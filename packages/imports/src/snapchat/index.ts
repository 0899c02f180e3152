import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect } from "./detect.ts";

export const snapchat: Importer = {
  id: "snapchat",
  label: "Snapchat",
  channel: "text",
  positions: "record",
  howTo: "On accounts.snapchat.com choose My Data, with chat history as JSON, and give the zip when it comes.",
  detect,
  read: loaded(() => import("./read.ts")),
};
