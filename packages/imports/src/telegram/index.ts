import { loaded } from "../loaded.ts";
import type { Importer } from "../model.ts";

function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)result\.json$/i.test(name);
  if (bytes.length === 0) return named ? 0.6 : 0;
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*\ufeff?\s*\{/.test(text)) return 0;
  if (/"(date_unixtime|from_id|text_entities)"\s*:/.test(text)) return 0.97;
  if (/"type"\s*:\s*"(personal_chat|bot_chat|saved_messages|private_\w+|public_\w+)"/.test(text)) return 0.97;
  return /"chats"\s*:\s*\{\s*("about"\s*:\s*"[^"]*"\s*,\s*)?"list"/.test(text)
    ? 0.95
    : named && /"messages"/.test(text)
      ? 0.5
      : 0;
}

export const telegram: Importer = {
  id: "telegram",
  label: "Telegram",
  channel: "text",
  positions: "record",
  howTo: "In Telegram Desktop open the chat, then Export chat history, and choose JSON as the format.",
  detect,
  read: loaded(() => import("./read.ts")),
};
