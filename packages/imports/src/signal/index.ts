import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";

const isFrames = (text: string) =>
  /^\s*\ufeff?\s*\{[^\n]*"(backupTimeMs|mediaRootBackupKey|chatItem|recipient|account)"\s*:/.test(text);
/** The lines of signal-export's `chat.md`: a date as ISO writes it, and a name. A WhatsApp of an iPhone set to Swedish has the same. */
const textLine = /^\[\d{4}-\d\d-\d\d,? \d\d:\d\d(:\d\d)?\] [^:\n]+:/;
const oldLine = /^\[\d{4}-\d\d-\d\d, \d\d:\d\d\] /;

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)main\.jsonl$/i.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  if (isFrames(text)) return 0.98;
  if (!textLine.test(text)) return 0;
  if (/^\[[^\]\n]{16,20}\] Me: /m.test(text)) return 0.98;
  return oldLine.test(text) || /\.md$/i.test(name) ? 0.95 : 0.5;
}

export const signal: Importer = {
  id: "signal",
  label: "Signal",
  channel: "text",
  positions: "line",
  howTo: "In Signal open Settings, Chats, Export chat history, as JSON; give the file main.jsonl.",
  detect,
  read: loaded(() => import("./read.ts")),
};
