import { Collector } from "../collect.ts";
import { readJson } from "../json/read.ts";
import type { JsonHandler, JsonPath, JsonScalar } from "../json/slicer.ts";
import { fields, list, string } from "../json/values.ts";
import type { ImportedMessage, Importer, MessageKind, Run, SkipReason, Source } from "../model.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";
import { packageChannels, readPackage } from "./package.ts";

type Parsed = Omit<ImportedMessage, "seq" | "conversation" | "file" | "position">;

/** A channel as DiscordChatExporter writes it. */
class ExporterReader implements JsonHandler {
  readonly collector = new Collector();
  readonly #run: Run;
  readonly #file: number;
  readonly #channel = new Map<string, string>();

  constructor(run: Run, file: number) {
    this.#run = run;
    this.#file = file;
  }

  array(path: JsonPath): "items" | "pass" | "into" {
    if (path.length !== 1 || path[0] !== "messages") return "into";
    return this.#run.unwanted(this.#conversation()) ? "pass" : "items";
  }

  value(path: JsonPath, value: JsonScalar): void {
    if (path[0] === "channel" && path.length === 2) this.#channel.set(String(path[1]), String(value));
  }

  items(_path: JsonPath, items: readonly unknown[], first: number): void {
    const conversation = this.#conversation();
    for (const [index, item] of items.entries()) {
      const read = readMessage(item, this.#run.limits.textLength);
      if (typeof read === "string") this.#run.skip(read, this.#file, first + index);
      else this.collector.add({ ...read, conversation, file: this.#file, position: first + index });
    }
  }

  broken(_path: JsonPath, index: number): void {
    this.#run.skip("broken-record", this.#file, index);
  }

  #conversation(): string {
    const id = this.#channel.get("id") ?? "channel";
    const type = this.#channel.get("type");
    this.#run.conversation({
      id,
      title: this.#channel.get("name") ?? "",
      ...(type === undefined ? {} : { group: type !== "DirectTextChat" }),
    });
    return id;
  }
}

/** What the exporter calls a message that the app wrote. */
const talk = new Set(["Default", "Reply", "Call", "0", "19", "3"]);

function readMessage(item: unknown, longest: number): Parsed | SkipReason {
  const record = fields(item);
  if (!record) return "broken-record";
  if (record.timestamp === undefined) return "no-date";
  const ts = isoMoment(string(record.timestamp) ?? "");
  if (ts === undefined) return "impossible-date";
  const base = { ts, tsKind: "utc" as const, tsPrecision: "ms" as const };
  const author = fields(record.author);
  const name = string(author?.nickname) || string(author?.name);
  if (name === undefined) return "no-author";
  const type = typeof record.type === "number" ? String(record.type) : (string(record.type) ?? "Default");
  if (!talk.has(type)) return { ...base, author: null, kind: "system" };
  if (type === "Call" || type === "3") {
    const end = isoMoment(string(record.callEndedTimestamp) ?? "");
    return {
      ...base,
      author: name,
      kind: "call",
      ...(end !== undefined && end > ts ? { callSeconds: Math.round((end - ts) / 1000) } : {}),
    };
  }
  const text = keptText(string(record.content) ?? "", longest);
  const attachment = fields(list(record.attachments)[0]);
  return {
    ...base,
    author: name,
    kind: attachment
      ? fileKind(string(attachment.fileName) ?? "")
      : list(record.stickers).length > 0
        ? "sticker"
        : text
          ? "text"
          : "media",
    ...(text ? { text } : {}),
    ...(record.timestampEdited ? { edited: true as const } : {}),
  };
}

function fileKind(name: string): MessageKind {
  if (/\.(jpe?g|png|webp|heic)$/i.test(name)) return "image";
  if (/\.gif$/i.test(name)) return "gif";
  if (/\.(mp4|mov|webm)$/i.test(name)) return "video";
  return /\.(ogg|mp3|m4a|wav)$/i.test(name) ? "audio" : "document";
}

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)c?\d{16,32}\/(channel|messages)\.(json|csv)$/.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes.subarray(0, 16_384));
  if (/^\s*\ufeff?\s*\{\s*"guild"\s*:/.test(text) && /"channel"\s*:/.test(text)) return 0.98;
  if (/(^|\/)c?\d{16,32}\/messages\.(json|csv)$/.test(name)) return 0.95;
  return /^\s*\ufeff?\s*\[\s*\{\s*"ID"\s*:[^}]*"Timestamp"\s*:[^}]*"Contents"\s*:/.test(text) ||
    /^\ufeff?ID,Timestamp,Contents,Attachments/.test(text)
    ? 0.9
    : 0;
}

async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  if (packageChannels(files).length > 0) {
    yield* readPackage(files, run);
    return;
  }
  for (const [index, file] of files.entries()) {
    if (files.length > 1 && !/\.json$/i.test(file.name)) continue;
    const reader = new ExporterReader(run, index);
    for await (const _ of readJson(file, run, index, reader)) yield reader.collector.take();
  }
}

export const discord: Importer = {
  id: "discord",
  label: "Discord",
  channel: "text",
  positions: "record",
  howTo: "In Discord's settings under Data & Privacy request your data, messages only, and give the zip when it comes.",
  detect,
  read,
};
