import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createReader, type Reader } from "@rekindle/messages";

/** The reader with the model that lies in the package; with the rules alone, and a line on standard error, where it cannot be read. */
export async function readerFrom(tell: (line: string) => void): Promise<Reader> {
  try {
    const path = createRequire(import.meta.url).resolve("@rekindle/messages/model/keystroke.bin");
    return createReader({ keystroke: await readFile(path) });
  } catch {
    tell("The model could not be read; the rules speak alone.\n");
    return createReader();
  }
}
