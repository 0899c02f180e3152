import { Collector } from "../collect.ts";
import type { JsonHandler, JsonPath, JsonScalar } from "../json/handler.ts";
import { fields, list, string } from "../json/values.ts";
import type { ImportedMessage, MessageKind, Run, SkipReason } from "../model.ts";
import { People } from "../people.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";

type Parsed = Omit<ImportedMessage, "seq" | "conversation" | "file" | "position">;

/** A channel as DiscordChatExporter writes it. */
export class ExporterReader implements JsonHandler {
  readonly collector = new Collector();
  readonly #run: Run;
  readonly #file: number;
  readonly #channel = new Map<string, string>();
  readonly #people: People;

  constructor(run: Run, file: number) {
    this.#run = run;
    this.#file = file;
    this.#people = new People(run);
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
      const read = readMessage(item, this.#people, this.#run.limits.textLength);
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
      ...(type === undefined ? {} : { group: type !== "DirectTextChat", groupChat: type !== "DirectTextChat" }),
    });
    return id;
  }
}

/** What the exporter calls a message that the app wrote. */
const talk = new Set(["Default", "Reply", "Call", "0", "19", "3"]);

function readMessage(item: unknown, people: People, longest: number): Parsed | SkipReason {
  const record = fields(item);
  if (!record) return "broken-record";
  if (record.timestamp === undefined) return "no-date";
  const ts = isoMoment(string(record.timestamp) ?? "");
  if (ts === undefined) return "impossible-date";
  const base = { ts, tsKind: "utc" as const, tsPrecision: "ms" as const };
  const author = fields(record.author);
  const given = string(author?.nickname) || string(author?.name);
  const id = string(author?.id) ?? given;
  if (id === undefined) return "no-author";
  const name = people.name(id, given);
  const type = typeof record.type === "number" ? String(record.type) : (string(record.type) ?? "Default");
  if (!talk.has(type)) return { ...base, author: null, kind: "system" };
  if (type === "Call" || type === "3") {
    const end = isoMoment(string(record.callEndedTimestamp) ?? "");
    // A call that lasted nothing was not taken.
    const seconds = end === undefined ? 0 : Math.round((end - ts) / 1000);
    return {
      ...base,
      author: name,
      kind: seconds > 0 ? "call" : "missed-call",
      ...(seconds > 0 ? { callSeconds: seconds } : {}),
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

export function fileKind(name: string): MessageKind {
  if (/\.(jpe?g|png|webp|heic)$/i.test(name)) return "image";
  if (/\.gif$/i.test(name)) return "gif";
  if (/\.(mp4|mov|webm)$/i.test(name)) return "video";
  return /\.(ogg|mp3|m4a|wav)$/i.test(name) ? "audio" : "document";
}
