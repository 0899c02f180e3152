/** Sources as every reader may rely on them: failing in one way only, and text in UTF-8. */
import type { Encoding } from "./encoding.ts";
import { ImportFailure, type Source } from "./model.ts";

/** A disk, a revoked file of a phone's picker, a pipe that broke: whatever it was, its own text may hold a path. */
const gone = () =>
  new ImportFailure("unreadable", "The file could not be read to its end.", "Is it still there? Choose it again.");

/** A source whose every failure is an ImportFailure. */
export function steady(source: Source): Source {
  return {
    ...source,
    async *chunks() {
      try {
        yield* source.chunks();
      } catch (error) {
        throw error instanceof ImportFailure ? error : gone();
      }
    },
    ...(source.slice
      ? {
          slice: async (start: number, end: number) => {
            try {
              return await source.slice!(start, end);
            } catch (error) {
              throw error instanceof ImportFailure ? error : gone();
            }
          },
        }
      : {}),
  };
}

/** A text in UTF-16, as some programs save again what they opened, written anew on the way; any other source as it is. */
export function inUtf8(source: Source, encoding: Encoding | undefined): Source {
  if (encoding !== "utf-16le" && encoding !== "utf-16be") return source;
  const { name, container, modified } = source;
  return {
    name,
    size: undefined,
    ...(container === undefined ? {} : { container }),
    ...(modified === undefined ? {} : { modified }),
    async *chunks() {
      const decoder = new TextDecoder(encoding);
      const encoder = new TextEncoder();
      for await (const chunk of source.chunks()) {
        const text = decoder.decode(chunk, { stream: true });
        if (text) yield encoder.encode(text);
      }
      const last = decoder.decode();
      if (last) yield encoder.encode(last);
    },
  };
}
