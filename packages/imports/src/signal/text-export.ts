import { Collector } from "../collect.ts";
import { textLines } from "../lines.ts";
import { type ImportedMessage, ImportFailure, type Run, type Source } from "../model.ts";
import { keptText } from "../text.ts";
import { wallClock } from "../zone.ts";
import { textBody } from "./text-body.ts";

/**
 * A message of signal-export (`chat.md`): "[2019-05-29 15:04:03] Me: text", going on until the next; in its older versions without the
 * seconds. The clock is that of the computer.
 */
const start = /^\[(\d{4})-(\d\d)-(\d\d),? (\d\d):(\d\d)(?::(\d\d))?\] ([^:]{1,200}): ?(.*)$/s;

interface Open {
  readonly position: number;
  readonly wall: number | undefined;
  readonly precision: "s" | "min";
  readonly author: string;
  text: string;
}

export async function* readTextExport(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  const collector = new Collector();
  for (const [file, source] of files.entries()) {
    if (files.length > 1 && !/\.(md|txt)$/i.test(source.name)) continue;
    const conversation = source.name || "chat";
    if (run.unwanted(conversation)) continue;
    // signal-export puts each chat into a folder of its name.
    const folder = source.name.split("/").at(-2) ?? "";
    run.conversation({ id: conversation, title: folder });
    let open: Open | undefined;
    const close = () => {
      if (!open) return;
      const { author, position, precision, wall } = open;
      if (wall === undefined) run.skip("impossible-date", file, position);
      // Its name for somebody who is not among the contacts any more.
      else if (author === "No-Sender") run.skip("no-author", file, position);
      else {
        const { ts, flag } = run.moment(wall);
        const { text, ...body } = textBody(open.text);
        collector.add({
          conversation,
          ts,
          tsKind: "zoned",
          tsPrecision: precision,
          ...(flag ? { tsFlags: [flag] } : {}),
          author,
          ...(author === "Me" ? { fromMe: true } : {}),
          ...body,
          ...(text ? { text: keptText(text, run.limits.textLength) } : {}),
          file,
          position,
        });
      }
      open = undefined;
    };
    for await (const lines of textLines(source, run, file, run.limits.lineBytes)) {
      for (const { line, text, cut } of lines) {
        if (cut) run.skip("cut-text", file, line);
        const found = start.exec(text);
        if (found) {
          close();
          const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
            number,
            number,
            number,
            number,
            number,
            number,
          ];
          open = {
            position: line,
            wall: wallClock(year, month, day, hour, minute, second),
            precision: found[6] === undefined ? "min" : "s",
            author: found[7]!,
            text: found[8]!,
          };
          // signal-export writes the owner as "Me".
          if (found[7] === "Me") run.owner("Me");
        } else if (open) {
          if (open.text.length < run.limits.textLength) open.text += `\n${text}`;
        } else if (text.trim() !== "") run.skip("before-first-message", file, line);
      }
      yield collector.take();
    }
    close();
    yield collector.take();
  }
  if (files.length === 0) throw new ImportFailure("empty", "The folder is empty.", "Export the conversation again.");
}
