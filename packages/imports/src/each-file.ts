import { ImportFailure, type Run } from "./model.ts";

/**
 * Reads several files of one app, each by itself: one that is torn, or none of its kind after all, does not keep the others from being
 * read. What is none of its kind is counted; a tear is told at the end. Every other failure is thrown at once, whatever else is there.
 */
export async function* eachFile<Batch>(
  files: readonly number[],
  run: Run,
  read: (file: number) => AsyncIterable<Batch>,
): AsyncGenerator<Batch> {
  let torn: ImportFailure | undefined;
  for (const file of files) {
    try {
      yield* read(file);
    } catch (error) {
      if (!(error instanceof ImportFailure) || files.length === 1) throw error;
      if (error.code === "truncated") torn = error;
      else if (error.code === "not-this-format") run.skip("broken-record", file, 0);
      else throw error;
    }
  }
  if (torn) throw torn;
}
