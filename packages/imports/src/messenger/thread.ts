/** The two schemas in which Meta writes a conversation: "download your information" (Messenger, Instagram) and the end-to-end-encrypted export. */
import { repaired } from "../json/mojibake.ts";
import { type Fields, fields, list, moment, number, string } from "../json/values.ts";
import type { ImportedMessage, MessageKind, SkipReason } from "../model.ts";
import { keptText } from "../text.ts";

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
  if (record.missed === true || /^(You missed a (video )?call|.{1,80} missed your (video )?call)/.test(text))
    return { kind: "missed-call" };
  if (seconds === undefined && record.type !== "Call") return undefined;
  return seconds ? { kind: "call", callSeconds: seconds } : { kind: "missed-call" };
}

function kindOf(record: Fields, text: string): MessageKind {
  for (const [field, kind] of attachments) if (list(record[field]).length > 0) return kind;
  if (record.sticker !== undefined) return "sticker";
  const media = list(record.media);
  if (media.length > 0) return mediaKind(string(fields(media[0])?.uri) ?? "");
  if (record.type === "Subscribe" || record.type === "Unsubscribe") return "system";
  if (
    /^(Reacted .{1,12} to your message|.{1,80} reacted .{1,12} to your message|Liked a message|.{1,80} liked a message)\s*$/u.test(
      text,
    )
  )
    return "reaction";
  if (isEvent(text)) return "system";
  if (
    text === "" ||
    /^(You|.{1,80}) sent (an attachment|a photo|a video|a sticker|a GIF|a voice message|a live location)\.$/.test(text)
  )
    return "media";
  return "text";
}

/** What the app says in English; in other languages such lines count as text of whoever they are about. */
function isEvent(text: string): boolean {
  return /^(You can now message and call each other|You are now connected on Messenger|Messages and calls are secured with end-to-end encryption|.{1,80} (created the group|named the group|left the group|joined the call|changed the (chat theme|group photo|theme)|set (your|the) nickname|set the nickname|removed .{1,80} from the group|added .{1,80} to the group|created a poll:|voted for )|This poll is no longer available)/u.test(
    text,
  );
}

function mediaKind(uri: string): MessageKind {
  if (/\.(jpe?g|png|webp|heic)$/i.test(uri)) return "image";
  if (/\.(mp4|mov)$/i.test(uri)) return "video";
  if (/\.(m4a|aac|ogg|mp3|wav)$/i.test(uri)) return "audio";
  return /\.gif$/i.test(uri) ? "gif" : "media";
}
