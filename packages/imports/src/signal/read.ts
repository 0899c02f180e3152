import type { ImportedMessage, Run, Source } from "../model.ts";
import { readFrames } from "./frames.ts";
import { readTextExport } from "./text-export.ts";

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  const frames = files.findIndex(({ name }) => /\.jsonl$/i.test(name));
  if (frames >= 0) yield* readFrames(files[frames]!, run, frames);
  else yield* readTextExport(files, run);
}
