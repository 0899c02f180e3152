import { Collector } from "../collect.ts";
import { eachFile } from "../each-file.ts";
import type { JsonHandler, JsonPath, JsonScalar } from "../json/handler.ts";
import { readJson } from "../json/read.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { People } from "../people.ts";
import { readMessage } from "./message.ts";

/** A full export has several chats; one chat exported alone is the whole document. */
function chatOf(path: JsonPath): string | undefined {
  if (path.length === 1) return "";
  const [top, list, index] = path;
  return (top === "chats" || top === "left_chats") && list === "list" && path.length === 4
    ? `${top}/${index}`
    : undefined;
}

interface Chat {
  id?: string;
  name?: string;
  type?: string;
}

class Reader implements JsonHandler {
  readonly collector = new Collector();
  readonly #chats = new Map<string, Chat>();
  readonly #people: People;
  readonly #run: Run;
  readonly #file: number;
  readonly #export: string;

  /** `exportName` names the file where there are several. */
  constructor(run: Run, file: number, exportName: string) {
    this.#run = run;
    this.#file = file;
    this.#export = exportName;
    this.#people = new People(run);
  }

  array(path: JsonPath): "items" | "pass" | "into" {
    const chat = path.at(-1) === "messages" ? chatOf(path) : undefined;
    if (chat === undefined) return "into";
    return this.#run.unwanted(this.#conversation(chat)) ? "pass" : "items";
  }

  value(path: JsonPath, value: JsonScalar): void {
    const key = path.at(-1);
    if (path[0] === "personal_information" && key === "user_id") this.#people.owner(`user${value}`);
    const place = chatOf(path);
    if (place === undefined || (key !== "id" && key !== "name" && key !== "type")) return;
    const chat = this.#chats.get(place) ?? {};
    if (value !== null) chat[key] = String(value);
    this.#chats.set(place, chat);
  }

  /** The name of a chat may stand after its messages. */
  leave(path: JsonPath): void {
    const place = path.length === 0 ? "" : chatOf([...path, ""]);
    if (place !== undefined && this.#chats.has(place)) this.#conversation(place);
  }

  items(path: JsonPath, items: readonly unknown[], first: number): void {
    const conversation = this.#conversation(chatOf(path) ?? "");
    for (const [index, item] of items.entries()) {
      const read = readMessage(item, this.#people, this.#run);
      if (typeof read === "string") this.#run.skip(read, this.#file, first + index);
      else this.collector.add({ ...read, conversation, file: this.#file, position: first + index });
    }
  }

  broken(_path: JsonPath, index: number): void {
    this.#run.skip("broken-record", this.#file, index);
  }

  #conversation(place: string): string {
    const chat = this.#chats.get(place);
    const id = this.#export ? `${this.#export} ${place}`.trim() : place || "chat";
    const group = chat?.type === undefined ? undefined : /group|channel/.test(chat.type);
    this.#run.conversation({
      id,
      title: chat?.name ?? "",
      ...(group === undefined ? {} : { group, groupChat: group }),
    });
    return id;
  }
}

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  const chosen = [...files.entries()].filter(([, { name }]) => files.length === 1 || /\.json$/i.test(name));
  yield* eachFile(
    chosen.map(([index]) => index),
    run,
    async function* (index) {
      const file = files[index]!;
      const reader = new Reader(run, index, chosen.length > 1 ? file.name : "");
      for await (const _ of readJson(file, run, reader)) yield reader.collector.take();
    },
  );
}
