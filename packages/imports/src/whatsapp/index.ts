import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect, howTo } from "./detect.ts";

export const whatsapp: Importer = {
  id: "whatsapp",
  label: "WhatsApp",
  channel: "text",
  positions: "line",
  howTo,
  detect,
  read: loaded(() => import("./read.ts")),
};
