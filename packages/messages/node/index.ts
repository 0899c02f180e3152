/** The reader for Node: the model's bytes come from beside this package. */
import { readFile } from "node:fs/promises";
import { createReader, type Reader } from "../src/index.ts";

/**
 * @param folder where keystroke.bin lies; the package's own model folder where left out.
 * @throws where the file is missing or is no model.
 */
export async function loadReader(folder: URL = new URL("../model/", import.meta.url)): Promise<Reader> {
  return createReader({ keystroke: await readFile(new URL("keystroke.bin", folder)) });
}
