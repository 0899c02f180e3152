import { type Fields, fields, list, moment, number, string } from "../json/values.ts";
import type { ImportedMessage, MessageKind, Run, SkipReason, TimeKind } from "../model.ts";
import type { People } from "../people.ts";
import { keptText } from "../text.ts";
import { wallClock } from "../zone.ts";

type Parsed = Omit<ImportedMessage, "seq" | "conversation" | "file" | "position">;

/** One message of `result.json`, or why it is none. */
export function readMessage(item: unknown, people: People, run: Run): Parsed | SkipReason {
  const record = fields(item);
  if (!record) return "broken-record";
  // What the Telegram that exported did not know itself has a number and nothing else.
  if (record.type !== undefined && record.type !== "message" && record.type !== "service") return "unsupported";
  const time = timeOf(record, run);
  if (typeof time === "string") return time;
  const base = { ...time, tsPrecision: "s" as const };
  if (record.type === "service") return service(record, base, people);
  const id = idOf(record.from_id) ?? string(record.from);
  if (id === undefined) return "no-author";
  const author = people.name(id, string(record.from));
  const mine = people.isOwner(id);
  const text = plainText(record.text) || blockText(record.rich_message).trim();
  const kind = kindOf(record);
  return {
    ...base,
    author,
    ...(mine === undefined ? {} : { fromMe: mine }),
    // Dice, games, lists and what comes next have no text.
    kind: kind === "text" && text === "" ? "media" : kind,
    ...(text ? { text: keptText(text, run.limits.textLength) } : {}),
    ...(record.edited_unixtime !== undefined || record.edited !== undefined ? { edited: true as const } : {}),
  };
}

const idOf = (value: unknown) =>
  typeof value === "string" ? value : typeof value === "number" ? `user${value}` : undefined;

/** `date_unixtime` where it stands (Telegram Desktop 3.7.6 and later), else `date`, the clock of the computer that exported. */
function timeOf(
  record: Fields,
  run: Run,
): { ts: number; tsKind: TimeKind; tsFlags?: ["dst-gap" | "dst-overlap"] } | SkipReason {
  const seconds = number(record.date_unixtime);
  const exact = moment(seconds === undefined ? undefined : seconds * 1000);
  if (exact !== undefined) return { ts: exact, tsKind: "utc" };
  const date = string(record.date);
  if (date === undefined) return "no-date";
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(date);
  if (!parts) return "impossible-date";
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wall = moment(wallClock(year, month, day, hour, minute, second));
  if (wall === undefined) return "impossible-date";
  const { ts, flag } = run.moment(wall);
  return { ts, tsKind: "zoned", ...(flag ? { tsFlags: [flag] } : {}) };
}

function service(record: Fields, base: Pick<Parsed, "ts" | "tsKind" | "tsPrecision">, people: People): Parsed {
  const id = idOf(record.actor_id) ?? string(record.actor);
  if (record.action !== "phone_call" || id === undefined) return { ...base, author: null, kind: "system" };
  const author = people.name(id, string(record.actor));
  const mine = people.isOwner(id);
  const seconds = number(record.duration_seconds);
  const took = seconds !== undefined && seconds > 0;
  return {
    ...base,
    author,
    ...(mine === undefined ? {} : { fromMe: mine }),
    kind: took ? "call" : "missed-call",
    ...(took ? { callSeconds: seconds } : {}),
  };
}

const media = new Map<string, MessageKind>([
  ["sticker", "sticker"],
  ["voice_message", "audio"],
  ["audio_file", "audio"],
  ["video_message", "video"],
  ["video_file", "video"],
  ["animation", "gif"],
]);

function kindOf(record: Fields): MessageKind {
  const type = string(record.media_type);
  if (type !== undefined) return media.get(type) ?? "media";
  if (record.photo !== undefined) return "image";
  if (record.location_information !== undefined) return "location";
  if (record.contact_information !== undefined) return "contact";
  if (record.poll !== undefined) return "poll";
  return record.file === undefined ? "text" : "document";
}

/** Text is a string, or pieces of it, each a string or an object with `text`. */
function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  return list(value)
    .map((piece) => string(piece) ?? string(fields(piece)?.text) ?? "")
    .join("");
}

const deepest = 32;

/** Formatted messages (2026 and later) have blocks in place of `text`: a block holds text or blocks, on a line of its own. */
function blockText(value: unknown, depth = 0): string {
  if (depth > deepest) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const inline = value.every((one) => typeof one === "string" || !isBlock(fields(one)));
    return value.map((one: unknown) => blockText(one, depth + 1)).join(inline ? "" : "\n");
  }
  const block = fields(value);
  if (!block) return "";
  return ["text", "blocks", "items", "cells", "caption"]
    .map((key) => blockText(block[key], depth + 1))
    .filter((part) => part !== "")
    .join("\n");
}

const inlineTypes = new Set([
  "text",
  "plain",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "code",
  "link",
  "text_link",
]);
/** A piece of a line says how its letters look; everything else with a type begins a line. */
const isBlock = (piece: Fields | undefined): boolean =>
  piece !== undefined && !inlineTypes.has(string(piece.type) ?? "text");
