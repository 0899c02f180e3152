/** Files of the disk as sources: the only part of this room that needs Node. */
import { open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "./model.ts";
import { chunkBytes, pieces } from "./source.ts";

export { openSqlite } from "./node-sqlite.ts";

const readBytes = 4 * chunkBytes;

/** A file by its path; rejects where it cannot be opened. Each reading opens it anew and closes it. */
export async function fileSource(path: string, name = basename(path)): Promise<Source> {
  const { size, mtimeMs } = await stat(path);
  return {
    name,
    size,
    path,
    modified: mtimeMs,
    async *chunks() {
      const file = await open(path, "r");
      // A fresh buffer each time: whoever got the last chunk may still hold it.
      const read = (at: number) => file.read(Buffer.allocUnsafeSlow(readBytes), 0, readBytes, at);
      let ahead: ReturnType<typeof read> | undefined;
      try {
        ahead = read(0);
        for (let at = 0; ; ) {
          const { bytesRead, buffer } = await ahead;
          ahead = undefined;
          if (bytesRead === 0) return;
          at += bytesRead;
          // The disk works while the chunk is worked on.
          ahead = read(at);
          ahead.catch(() => undefined);
          yield* pieces(buffer.subarray(0, bytesRead));
        }
      } finally {
        await ahead?.catch(() => undefined);
        await file.close();
      }
    },
    async slice(start, end) {
      const file = await open(path, "r");
      try {
        const length = Math.max(0, Math.min(end, size) - start);
        const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, start);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

/** A file, or every file below a folder (links are not followed), named by its path within. */
export async function pathSources(path: string): Promise<Source[]> {
  if (!(await stat(path)).isDirectory()) return [await fileSource(path)];
  const sources: Source[] = [];
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const item of (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (item.isDirectory()) await walk(join(folder, item.name), `${prefix}${item.name}/`);
      else if (item.isFile()) sources.push(await fileSource(join(folder, item.name), `${prefix}${item.name}`));
    }
  };
  await walk(path, "");
  return sources;
}
