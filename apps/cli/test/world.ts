import { BadInput, type Io } from "../src/command.ts";

/** A world without a terminal: files by name, and what was written. */
export function world(files: Record<string, string | Uint8Array> = {}, more: Partial<Io> = {}) {
  const written = { out: "", err: "" };
  const io: Io = {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    read: async (path) => {
      const file = files[path];
      if (file === undefined) throw new BadInput(`${path}: there is no such file; accepted: the path of a file`);
      return typeof file === "string" ? new TextEncoder().encode(file) : file;
    },
    columns: 80,
    color: false,
    interactive: false,
    now: () => "2026-03-10T10:00:00+01:00[Europe/Berlin]",
    ...more,
  };
  return { io, written };
}
