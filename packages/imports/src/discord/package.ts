/** Discord's own data package: only what its owner wrote, one folder a channel (JSON, or CSV before March 2024). */
import { Collector } from "../collect.ts";
import type { JsonHandler } from "../json/handler.ts";
import { readJson, smallJson } from "../json/read.ts";
import { fields, list, string } from "../json/values.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";
import { csvRows } from "./csv.ts";

const messagesFile = /(?:^|\/)c?(\d{16,32})\/messages\.(json|csv)$/;

interface Channel {
  readonly file: number;
  readonly id: string;
  readonly folder: string;
  readonly csv: boolean;
}

export function packageChannels(files: readonly Source[]): Channel[] {
  return files.flatMap(({ name }, file) => {
    const found = messagesFile.exec(name);
    return found
      ? [{ file, id: found[1]!, folder: name.slice(0, name.lastIndexOf("/")), csv: found[2] === "csv" }]
      : [];
  });
}

/** The owner is never named in the messages; they are all theirs. */
const owner = "Me";

export async function* readPackage(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  run.owner(owner);
  const index = files.find(({ name }) => /(^|\/)messages\/index\.json$/.test(name));
  const titles = fields(index && (await smallJson(index, run)));
  const collector = new Collector();
  for (const { file, id, folder, csv } of packageChannels(files)) {
    if (run.unwanted(id)) continue;
    const about = files.find(({ name }) => name === `${folder}/channel.json`);
    const channel = fields(about && (await smallJson(about, run)));
    const direct = channel?.type === 1 || channel?.type === "DM";
    run.conversation({
      id,
      title: (string(titles?.[id]) ?? string(channel?.name) ?? "")
        .replace(/^Direct Message with /, "")
        .replace(/#\d{1,4}$/, ""),
      group: !direct || list(channel?.recipients).length > 2,
      coverage: "own-only",
    });
    const add = (time: string, text: string, attached: boolean, position: number) => {
      const ts = isoMoment(time);
      if (ts === undefined) {
        run.skip(time === "" ? "no-date" : "impossible-date", file, position);
        return;
      }
      const kept = keptText(text, run.limits.textLength);
      collector.add({
        conversation: id,
        ts,
        tsKind: "utc",
        tsPrecision: "s",
        author: owner,
        fromMe: true,
        kind: attached && !kept ? "media" : "text",
        ...(kept ? { text: kept } : {}),
        file,
        position,
      });
    };
    if (csv) {
      for await (const rows of csvRows(files[file]!, run, file)) {
        for (const { row, line } of rows)
          if (row[0] !== "ID") add(row[1] ?? "", row[2] ?? "", (row[3] ?? "") !== "", line);
        yield collector.take();
      }
    } else {
      const handler: JsonHandler = {
        array: (path) => (path.length === 0 ? "items" : "into"),
        items: (_path, items, first) => {
          for (const [offset, item] of items.entries()) {
            const record = fields(item);
            if (record)
              add(
                string(record.Timestamp) ?? "",
                string(record.Contents) ?? "",
                Boolean(record.Attachments),
                first + offset,
              );
            else run.skip("broken-record", file, first + offset);
          }
        },
        broken: (_path, item) => run.skip("broken-record", file, item),
      };
      for await (const _ of readJson(files[file]!, run, handler)) yield collector.take();
    }
  }
}
