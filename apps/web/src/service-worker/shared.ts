/**
 * Files that another app shares to this one. They are read into memory and wait there for the page that the answer
 * opens; nothing is written anywhere. If the browser ends the worker before that, they are gone, and the page says so.
 */
import type { SharedFile } from "./messages.ts";
import { address } from "./versions.ts";

/** So much is held at most; what is larger is chosen by hand on the import page, which reads it piece by piece. */
const mostBytes = 256 * 1024 * 1024;
const longestWait = 120_000;

let held: readonly SharedFile[] | undefined;

export async function hold(request: Request): Promise<Response> {
  try {
    const files = (await request.formData()).getAll("files").filter((item): item is File => item instanceof File);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (files.length > 0 && size <= mostBytes) {
      held = await Promise.all(
        files.map(async (file) => ({ name: file.name, type: file.type, bytes: await file.arrayBuffer() })),
      );
      setTimeout(forget, longestWait);
    }
  } catch {
    // Not a form, or too large for memory: the page finds nothing, and asks for the file itself.
  }
  return Response.redirect(address("./?share"), 303);
}

export function handOver(): readonly SharedFile[] | undefined {
  const files = held;
  forget();
  return files;
}

const forget = () => {
  held = undefined;
};
