import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader, type Reader } from "../../packages/messages/src/index.ts";
import { root } from "../train/sets.ts";

/** The reader with the model that ships. */
export const shippedReader = (): Reader =>
  createReader({ keystroke: readFileSync(join(root, "packages/messages/model/keystroke.bin")) });
