import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import {
  type FormatId,
  type ImportedMessage,
  type ImportReport,
  type ReadOptions,
  readExport,
  type Source,
} from "../src/index.ts";
import { fileSource } from "../src/node.ts";
import { bytesSource } from "../src/source.ts";

export interface Read extends ImportReport {
  readonly messages: readonly ImportedMessage[];
}

/** Reads sources to the end and keeps every message. The zone is UTC unless the test says otherwise. */
export async function reading(
  sources: readonly Source[],
  options: Partial<ReadOptions> & { readonly format?: FormatId } = {},
): Promise<Read> {
  const messages: ImportedMessage[] = [];
  const report = await readExport(sources, { zone: "UTC", ...options }, (batch) => {
    messages.push(...batch);
  });
  return { ...report, messages };
}

/** The same bytes through a pipe: nothing can be looked up in them. */
export function piped({ name, size }: Source, chunks: Source["chunks"]): Source {
  return { name, size, chunks };
}

/** A file from its text. `chunk`: bytes handed out at a time. */
export function textSource(name: string, text: string, chunk?: number): Source {
  return bytesSource(name, new TextEncoder().encode(text), chunk);
}

const shared = join(import.meta.dirname, "../../../../shared/imports/files");

/** Real exports that lie beside the project, not in it. Undefined, with a line that says so, where they are absent. */
export function sharedFile(folder: string, part: string): (() => Promise<Source>) | undefined {
  const path = join(shared, folder);
  const name = existsSync(path) ? readdirSync(path).find((each) => each.includes(part)) : undefined;
  return name === undefined ? undefined : () => fileSource(join(path, name), name);
}

export const sharedMissing = existsSync(shared) ? undefined : `skipped: no real exports at ${shared}`;
