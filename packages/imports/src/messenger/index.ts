import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect } from "./detect.ts";

export const messenger: Importer = {
  id: "messenger",
  label: "Messenger",
  channel: "text",
  positions: "record",
  howTo:
    "In Facebook's Accounts Centre choose Export your information, messages only, in the JSON format; encrypted chats are under Privacy & safety in Messenger on a computer.",
  detect,
  read: loaded(() => import("./read.ts")),
};
