import { Collector } from "../collect.ts";
import { type ImportedMessage, ImportFailure, type Run, type Source } from "../model.ts";
import { People } from "../people.ts";
import { keptText } from "../text.ts";
import { isoMoment } from "../time.ts";
import { csvRows } from "./csv.ts";
import { fileKind } from "./exporter.ts";

/** "Direct Messages - Private - ben [530805775262679064].csv": the exporter names the channel in the name of the file only. */
const named = /([^/]*?)(?: \[(\d{5,32})\])?(?: \[part \d+\])?\.csv$/i;

/** A channel as DiscordChatExporter writes it in CSV: AuthorID, Author, Date, Content, Attachments, Reactions. */
export async function* readExporterTable(
  source: Source,
  run: Run,
  file: number,
): AsyncIterable<readonly ImportedMessage[]> {
  const [, title = "", channel] = named.exec(source.name) ?? [];
  const conversation = channel ?? source.name;
  if (run.unwanted(conversation)) return;
  const direct = /^Direct Messages - /.exec(title);
  run.conversation({
    id: conversation,
    title: title.replace(/^Direct Messages - (Private - )?/, "").replace(/#\d{1,4}$/, ""),
    ...(direct ? {} : title.includes(" - ") ? { group: true } : {}),
  });
  const people = new People(run);
  const collector = new Collector();
  let dated = 0;
  let undated = 0;
  for await (const rows of csvRows(source, run, file)) {
    for (const { row, line } of rows) {
      const [id = "", name = "", date = "", content = "", attachments = ""] = row;
      if (id === "AuthorID") continue;
      const ts = isoMoment(date);
      if (ts === undefined || id === "") {
        if (id !== "" && date !== "") undated++;
        run.skip(id === "" ? "no-author" : date === "" ? "no-date" : "impossible-date", file, line);
        continue;
      }
      dated++;
      const text = keptText(content, run.limits.textLength);
      const kind = attachments === "" ? (text ? "text" : "media") : fileKind(attachments.split(",")[0]!.split("?")[0]!);
      collector.add({
        conversation,
        ts,
        tsKind: "utc",
        tsPrecision: "ms",
        author: people.name(id, name.replace(/#\d{4}$/, "")),
        kind,
        ...(text ? { text } : {}),
        file,
        position: line,
      });
    }
    yield collector.take();
  }
  if (dated === 0 && undated > 0)
    throw new ImportFailure(
      "no-messages",
      "The dates in this table are written in the words of one language.",
      "Export the channel again and choose JSON as the format.",
    );
}
