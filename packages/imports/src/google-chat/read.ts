import { Collector } from "../collect.ts";
import { eachFile } from "../each-file.ts";
import type { JsonHandler } from "../json/handler.ts";
import { readJson, smallJson } from "../json/read.ts";
import { type Fields, fields, list, string } from "../json/values.ts";
import { type ImportedMessage, ImportFailure, type MessageKind, type Run, type Source } from "../model.ts";
import { keptText } from "../text.ts";
import { TakeoutDates } from "./date.ts";

/** `Groups/DM xxx/messages.json` or `Groups/Space xxx/messages.json`; the folder is the conversation. */
const place = (name: string) => (name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "");

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  const account = files.find(({ name }) => /(^|\/)user_info\.json$/.test(name));
  const user = fields(fields(account && (await smallJson(account, run)))?.user);
  const owner = string(user?.email);
  const collector = new Collector();
  const dates = new TakeoutDates();
  let dated = 0;
  let undated = 0;
  const chosen = [...files.keys()].filter(
    (index) => files.length === 1 || /(^|\/)messages\.json$/.test(files[index]!.name),
  );
  yield* eachFile(chosen, run, async function* (index) {
    const file = files[index]!;
    const folder = place(file.name);
    const id = folder || file.name;
    if (run.unwanted(id)) return;
    const info = files.find(({ name }) => folder !== "" && name === `${folder}/group_info.json`);
    const group = fields(info && (await smallJson(info, run)));
    const members = list(group?.members).map((member) => fields(member));
    const others = members.filter((member) => owner === undefined || string(member?.email) !== owner);
    run.conversation({
      id,
      title: string(group?.name) ?? others.map((member) => string(member?.name) ?? "").join(", "),
      ...(members.length > 0 ? { group: members.length > 2, groupChat: members.length > 2 } : {}),
    });
    const handler: JsonHandler = {
      array: (path) => (path.length === 1 && path[0] === "messages" ? "items" : "into"),
      items: (_path, items, first) => {
        for (const [offset, item] of items.entries()) {
          const record = fields(item);
          const text = string(record?.created_date);
          const ts = text === undefined ? undefined : dates.read(text);
          if (!record || text === undefined || ts === undefined) {
            run.skip(
              !record ? "broken-record" : text === undefined ? "no-date" : "impossible-date",
              index,
              first + offset,
            );
            if (text !== undefined) undated++;
            continue;
          }
          dated++;
          const author = authorOf(record);
          if (author === undefined) {
            run.skip("no-author", index, first + offset);
            continue;
          }
          if (owner !== undefined && author.email === owner) run.owner(author.name);
          collector.add({
            conversation: id,
            ts,
            tsKind: "utc",
            tsPrecision: "s",
            author: author.name,
            ...(owner === undefined ? {} : { fromMe: author.email === owner }),
            ...bodyOf(record, run.limits.textLength),
            file: index,
            position: first + offset,
          });
        }
      },
      broken: (_path, item) => run.skip("broken-record", index, item),
    };
    for await (const _ of readJson(file, run, handler)) yield collector.take();
  });
  if (dated === 0 && undated > 0)
    throw new ImportFailure(
      "no-messages",
      "The dates in this export are written in a language that is not known here.",
      "Set the language of the Google account to English, export again, and set it back.",
    );
}

function authorOf(record: Fields): { name: string; email: string | undefined } | undefined {
  const creator = fields(record.creator);
  const email = string(creator?.email);
  const name = string(creator?.name) ?? email;
  return name === undefined ? undefined : { name, email };
}

function bodyOf(record: Fields, longest: number): { kind: MessageKind; text?: string; edited?: true } {
  if (record.message_state === "DELETED" || record.deletion_metadata !== undefined) return { kind: "deleted" };
  const text = keptText(string(record.text) ?? "", longest);
  const file = string(fields(list(record.attached_files)[0])?.original_name);
  const kind =
    file === undefined
      ? text
        ? "text"
        : "media"
      : /\.(jpe?g|png|webp|heic)$/i.test(file)
        ? "image"
        : /\.(mp4|mov)$/i.test(file)
          ? "video"
          : "document";
  return { kind, ...(text ? { text } : {}), ...(record.updated_date === undefined ? {} : { edited: true as const }) };
}
