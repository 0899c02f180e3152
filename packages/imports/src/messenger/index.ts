import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect } from "./detect.ts";

export const messenger: Importer = {
  id: "messenger",
  label: "Messenger",
  channel: "text",
  positions: "record",
  howTo:
    "On Facebook choose Download your information, messages only, in the JSON format; for encrypted chats download them in Messenger's settings.",
  detect,
  read: loaded(() => import("./read.ts")),
};
