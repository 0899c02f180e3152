import { eachFile } from "../each-file.ts";
import { readJson } from "../json/read.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { isTable } from "./detect.ts";
import { ExporterReader } from "./exporter.ts";
import { readExporterTable } from "./exporter-table.ts";
import { packageChannels, readPackage } from "./package.ts";

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  if (packageChannels(files).length > 0) {
    yield* readPackage(files, run);
    return;
  }
  const chosen = [...files.keys()].filter((index) => files.length === 1 || /\.(json|csv)$/i.test(files[index]!.name));
  yield* eachFile(chosen, run, async function* (index) {
    const file = files[index]!;
    if (/\.csv$/i.test(file.name) || isTable(await head(file, 64))) {
      yield* readExporterTable(file, run, index);
      return;
    }
    const reader = new ExporterReader(run, index);
    for await (const _ of readJson(file, run, reader)) yield reader.collector.take();
  });
}
