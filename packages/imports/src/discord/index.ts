import { readJson } from "../json/read.ts";
import type { ImportedMessage, Importer, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { ExporterReader } from "./exporter.ts";
import { readExporterTable } from "./exporter-table.ts";
import { packageChannels, readPackage } from "./package.ts";

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)c?\d{16,32}\/(channel|messages)\.(json|csv)$/.test(name) ? 0.8 : 0;
  const text = new TextDecoder().decode(bytes);
  if (/^\s*\ufeff?\s*\{\s*"guild"\s*:/.test(text) && /"channel"\s*:/.test(text)) return 0.98;
  if (/(^|\/)c?\d{16,32}\/messages\.(json|csv)$/.test(name)) return 0.95;
  return /^\s*\ufeff?\s*\[\s*\{\s*"ID"\s*:[^}]*"Timestamp"\s*:[^}]*"Contents"\s*:/.test(text) ||
    /^\ufeff?ID,Timestamp,Contents,Attachments/.test(text)
    ? 0.9
    : isTable(bytes)
      ? 0.95
      : 0;
}

const isTable = (bytes: Uint8Array) =>
  /^\ufeff?AuthorID,Author,Date,Content,Attachments/.test(new TextDecoder().decode(bytes.subarray(0, 64)));

async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  if (packageChannels(files).length > 0) {
    yield* readPackage(files, run);
    return;
  }
  for (const [index, file] of files.entries()) {
    if (/\.csv$/i.test(file.name) || (files.length === 1 && isTable(await head(file, 64)))) {
      yield* readExporterTable(file, run, index);
      continue;
    }
    if (files.length > 1 && !/\.json$/i.test(file.name)) continue;
    const reader = new ExporterReader(run, index);
    for await (const _ of readJson(file, run, reader)) yield reader.collector.take();
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
