import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";
import { detect } from "./detect.ts";

export const discord: Importer = {
  id: "discord",
  label: "Discord",
  channel: "text",
  positions: "record",
  howTo:
    "In Discord's settings under Data & Privacy request all of your data, messages only, and give the zip when it comes.",
  detect,
  read: loaded(() => import("./read.ts")),
};
