import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createReader, type Reader } from "@rekindle/messages";

/**
 * The reader with both models that lie in the package; with what can be read of them, and a line on standard error, where
 * one is missing.
 */
export async function readerFrom(tell: (line: string) => void): Promise<Reader> {
  const { resolve } = createRequire(import.meta.url);
  try {
    const keystroke = await readFile(resolve("@rekindle/messages/model/keystroke.bin"));
    try {
      const encoder = await readFile(resolve("@rekindle/messages/model/encoder.bin"));
      return createReader({ keystroke, encoder });
    } catch {
      tell("The larger model could not be read; the smaller one speaks alone.\n");
      return createReader({ keystroke });
    }
  } catch {
    tell("The model could not be read; the rules speak alone.\n");
    return createReader();
  }
}
