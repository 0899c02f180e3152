import type { Run, Source } from "./model.ts";

type Read<Batch> = (files: readonly Source[], run: Run) => AsyncIterable<Batch>;

/** A reader whose program is loaded with the first file it reads: nobody waits for formats that they do not have. */
export function loaded<Batch>(load: () => Promise<{ readonly read: Read<Batch> }>): Read<Batch> {
  return async function* read(files, run) {
    yield* (await load()).read(files, run);
  };
}
