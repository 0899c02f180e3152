import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)Groups\/[^/]+\/messages\.json$/.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  return /^\s*\ufeff?\s*\{\s*"messages"\s*:\s*\[/.test(text) &&
    /"creator"\s*:/.test(text) &&
    /"created_date"\s*:/.test(text)
    ? 0.98
    : 0;
}

export const googleChat: Importer = {
  id: "google-chat",
  label: "Google Chat",
  channel: "text",
  positions: "record",
  howTo: "On takeout.google.com choose Google Chat only, and give the zip when it comes.",
  detect,
  read: loaded(() => import("./read.ts")),
};
