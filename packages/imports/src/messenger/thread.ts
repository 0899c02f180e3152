/** The two schemas in which Meta writes a conversation: "download your information" (Messenger, Instagram) and the end-to-end-encrypted export. */
import { repaired } from "../json/mojibake.ts";
import { type Fields, fields, list, moment, number, string } from "../json/values.ts";
import type { ImportedMessage, MessageKind, SkipReason } from "../model.ts";
import { keptText } from "../text.ts";
import { isAttachment, isEvent, isMissedCall, isReaction } from "./generated.ts";

export type ThreadMessage = Omit<ImportedMessage, "seq" | "conversation" | "file" | "position">;

const attachments: readonly [string, MessageKind][] = [
  ["photos", "image"],
  ["videos", "video"],
  ["gifs", "gif"],
  ["audio_files", "audio"],
  ["files", "document"],
];

/** One message of either schema, or why it is none. */
export function readThreadMessage(item: unknown, longest: number): ThreadMessage | SkipReason {
  const record = fields(item);
  if (!record) return "broken-record";
  const stamp = number(record.timestamp_ms) ?? number(record.timestamp);
  if (stamp === undefined) return "no-date";
  const ts = moment(stamp);
  if (ts === undefined) return "impossible-date";
  const name = string(record.sender_name) ?? string(record.senderName);
  if (name === undefined) return "no-author";
  const author = repaired(name).trim() || "Facebook user";
  const text = repaired(string(record.content) ?? string(record.text) ?? "");
  const base = { ts, tsKind: "utc" as const, tsPrecision: "ms" as const };
  if (record.is_unsent === true || record.isUnsent === true) return { ...base, author, kind: "deleted" };
  const call = callOf(record, text);
  if (call) return { ...base, author, ...call };
  const kind = kindOf(record, text);
  if (kind === "system") return { ...base, author: null, kind };
  if (kind === "reaction") return { ...base, author, kind };
  const kept = kind === "media" ? "" : keptText(text, longest);
  return { ...base, author, kind, ...(kept ? { text: kept } : {}) };
}

function callOf(record: Fields, text: string): { kind: "call" | "missed-call"; callSeconds?: number } | undefined {
  const seconds = number(record.call_duration);
  if (record.missed === true || isMissedCall(text)) return { kind: "missed-call" };
  if (seconds === undefined && record.type !== "Call") return undefined;
  return seconds ? { kind: "call", callSeconds: seconds } : { kind: "missed-call" };
}

function kindOf(record: Fields, text: string): MessageKind {
  for (const [field, kind] of attachments) if (list(record[field]).length > 0) return kind;
  if (record.sticker !== undefined) return "sticker";
  const media = list(record.media);
  if (media.length > 0) return mediaKind(string(fields(media[0])?.uri) ?? "");
  if (record.type === "Subscribe" || record.type === "Unsubscribe") return "system";
  if (isReaction(text)) return "reaction";
  if (isEvent(text)) return "system";
  return text === "" || isAttachment(text) ? "media" : "text";
}

function mediaKind(uri: string): MessageKind {
  if (/\.(jpe?g|png|webp|heic)$/i.test(uri)) return "image";
  if (/\.(mp4|mov)$/i.test(uri)) return "video";
  if (/\.(m4a|aac|ogg|mp3|wav)$/i.test(uri)) return "audio";
  return /\.gif$/i.test(uri) ? "gif" : "media";
}
