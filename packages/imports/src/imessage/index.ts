import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect, howTo } from "./detect.ts";

/** Messages of a Mac or an iPhone: the database itself, opened for reading. */
export const imessage: Importer = {
  id: "imessage",
  label: "iMessage",
  channel: "text",
  positions: "record",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
