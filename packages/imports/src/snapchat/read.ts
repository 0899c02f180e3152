import { Collector } from "../collect.ts";
import { eachFile } from "../each-file.ts";
import type { JsonHandler, JsonPath } from "../json/handler.ts";
import { readJson, smallJson } from "../json/read.ts";
import { type Fields, fields, moment, number, string } from "../json/values.ts";
import { resolveReferences } from "../markup/references.ts";
import type { ImportedMessage, MessageKind, Run, SkipReason, Source } from "../model.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";
import { historyFile } from "./detect.ts";

const oldList = /^(Received|Sent) ((Saved|Unsaved) Chat|Snap) History$/;
class Reader implements JsonHandler {
  readonly collector = new Collector();
  readonly #run: Run;
  readonly #file: number;
  readonly #owner: string | undefined;

  constructor(run: Run, file: number, owner: string | undefined) {
    this.#run = run;
    this.#file = file;
    this.#owner = owner;
  }

  array(path: JsonPath): "items" | "into" {
    return path.length === 1 ? "items" : "into";
  }

  items(path: JsonPath, items: readonly unknown[], first: number): void {
    for (const [index, item] of items.entries()) {
      const read = this.#message(fields(item), String(path[0]));
      if (typeof read === "string") this.#run.skip(read, this.#file, first + index);
      else if (read) this.collector.add({ ...read, file: this.#file, position: first + index });
    }
  }

  broken(_path: JsonPath, index: number): void {
    this.#run.skip("broken-record", this.#file, index);
  }

  #message(
    record: Fields | undefined,
    list: string,
  ): Omit<ImportedMessage, "seq" | "file" | "position"> | SkipReason | undefined {
    if (!record) return "broken-record";
    const old = oldList.exec(list);
    const friend = old ? (string(record.From) ?? string(record.To)) : list;
    if (friend === undefined) return "no-author";
    if (this.#run.unwanted(friend)) return undefined;
    const ts = timeOf(record);
    if (ts === undefined) return record.Created === undefined ? "no-date" : "impossible-date";
    const mine = old ? old[1] === "Sent" : isMine(record, this.#owner);
    const author = mine ? (this.#owner ?? "Me") : string(record.From);
    if (author === undefined) return "no-author";
    if (mine) this.#run.owner(author);
    this.#run.conversation({
      id: friend,
      title: string(record["Conversation Title"]) || friend,
      coverage: "saved-only",
    });
    const type = string(record["Media Type"]) ?? "TEXT";
    // Texts are escaped as for a page ("I&#39;m"), in JSON too.
    const written = resolveReferences(string(record.Content) ?? string(record.Text) ?? "", "html");
    const text = keptText(written, this.#run.limits.textLength);
    const kind = kinds.get(type) ?? (type.startsWith("STATUS") ? "system" : "media");
    return {
      conversation: friend,
      ts,
      tsKind: "utc",
      tsPrecision: number(record["Created(microseconds)"]) === undefined ? "s" : "ms",
      author: kind === "system" ? null : author,
      ...(mine === undefined || kind === "system" ? {} : { fromMe: mine }),
      kind,
      ...(text ? { text } : {}),
    };
  }
}

const kinds = new Map<string, MessageKind>([
  ["TEXT", "text"],
  ["MEDIA", "media"],
  ["IMAGE", "image"],
  ["VIDEO", "video"],
  ["STICKER", "sticker"],
  ["SHARE", "text"],
  ["NOTE", "audio"],
  ["LOCATION", "location"],
]);

function isMine(record: Fields, owner: string | undefined): boolean | undefined {
  const said = record.IsSender ?? record.isSender;
  if (typeof said === "boolean") return said;
  return owner === undefined ? undefined : record.From === owner;
}

/** "Created(microseconds)" holds milliseconds in the exports seen; the size of the number decides. */
function timeOf(record: Fields): number | undefined {
  const fine = number(record["Created(microseconds)"]);
  if (fine !== undefined && fine > 0) {
    const ms = moment(fine > 1e14 ? fine / 1000 : fine > 1e11 ? fine : fine * 1000);
    if (ms !== undefined) return ms;
  }
  return moment(isoMoment(string(record.Created) ?? ""));
}

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  // Only these few of all the files are opened: where somebody was, and how they look, is nobody's business here.
  const account = files.find(({ name }) => /(^|\/)account\.json$/i.test(name));
  const basics = fields(fields(account && (await smallJson(account, run)))?.["Basic Information"]);
  const owner = string(basics?.Username);
  const chosen = [...files.keys()].filter((index) => files.length === 1 || historyFile.test(files[index]!.name));
  yield* eachFile(chosen, run, async function* (index) {
    const reader = new Reader(run, index, owner);
    for await (const _ of readJson(files[index]!, run, reader)) yield reader.collector.take();
  });
}
