import { loaded } from "../loaded.ts";
import { ofInstagram, schemaOf } from "../messenger/detect.ts";
import type { Importer } from "../model.ts";

function detect(bytes: Uint8Array, name: string): number {
  if (!ofInstagram(name)) return 0;
  if (bytes.length === 0) return /(^|\/)message_\d+\.json$/i.test(name) ? 0.7 : 0;
  return schemaOf(bytes) === "download" ? 0.97 : 0;
}

export const instagram: Importer = {
  id: "instagram",
  label: "Instagram",
  channel: "text",
  positions: "record",
  howTo: "In Instagram's Accounts Centre choose Export your information, messages only, in the JSON format.",
  detect,
  read: loaded(() => import("./read.ts")),
};
