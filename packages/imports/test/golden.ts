import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileSource } from "../src/node.ts";
import { summary } from "./damaged.ts";
import { type Read, reading, sharedMissing } from "./reading.ts";

/** Real exports lie beside the project; they are read from there and never copied. */
const shared = join(import.meta.dirname, "../../../../shared/imports/files");

/**
 * One test for a folder of real files: every file has its line in `expected` ("format count by people first last [skipped]"), and
 * none is left out. The lines were checked against the files by eye.
 */
export function golden(folder: string, expected: Readonly<Record<string, string>>, pattern = /./): void {
  test.skipIf(sharedMissing !== undefined)(
    `every real file in ${folder} is read rightly or refused with the right reason${sharedMissing ? ` (${sharedMissing})` : ""}`,
    async () => {
      const found: Record<string, string> = {};
      for (const name of readdirSync(join(shared, folder))) {
        if (!pattern.test(name)) continue;
        const read = await reading([await fileSource(join(shared, folder, name), name)]);
        found[name] = `${read.format} ${summary(read)}`;
      }
      expect(found).toEqual(expected);
    },
  );
}

/** A real file, read, for looking closer; undefined where the files are not there. */
export async function readShared(folder: string, part: string): Promise<Read | undefined> {
  const path = join(shared, folder);
  const name = existsSync(path) ? readdirSync(path).find((each) => each.includes(part)) : undefined;
  return name === undefined ? undefined : reading([await fileSource(join(path, name), name)]);
}
