import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";

const isFrames = (text: string) =>
  /^\s*\ufeff?\s*\{[^\n]*"(backupTimeMs|mediaRootBackupKey|chatItem|recipient|account)"\s*:/.test(text);
/** The lines of signal-export's `chat.md`: a date as ISO writes it, no seconds, and a name. */
const textLine = /^\[\d{4}-\d\d-\d\d,? \d\d:\d\d\] [^:\n]+:/;

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)main\.jsonl$/i.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  if (isFrames(text)) return 0.98;
  return textLine.test(text) ? (/\nMe:|\] Me:/.test(text) ? 0.98 : 0.95) : 0;
}

export const signal: Importer = {
  id: "signal",
  label: "Signal",
  channel: "text",
  positions: "line",
  howTo: "In Signal open Settings, Chats, and export the chat history as JSON; give the file main.jsonl.",
  detect,
  read: loaded(() => import("./read.ts")),
};
