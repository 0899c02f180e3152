import { ImportFailure, type Run, type Source } from "../model.ts";
import type { JsonHandler } from "./handler.ts";
import { JsonSlicer } from "./slicer.ts";

/**
 * Runs a handler over a JSON file; yields after each chunk, so that what the handler gathered can be handed on. A file that is cut
 * throws ImportFailure `truncated` at its end, after everything whole in it was given; one that is no JSON throws `not-this-format`.
 */
export async function* readJson(source: Source, run: Run, handler: JsonHandler): AsyncGenerator<void> {
  const slicer = new JsonSlicer(handler, run.limits);
  for await (const chunk of run.chunks(source)) {
    slicer.push(chunk);
    yield;
  }
  if (!slicer.started)
    throw new ImportFailure("not-this-format", "The file is not JSON.", "Export again and choose JSON as the format.");
  if (!slicer.ended)
    throw new ImportFailure(
      "truncated",
      "The file breaks off in the middle.",
      "Export it again, or copy it again to the end.",
    );
}

/** A small JSON file as a value, or undefined where it is no JSON. */
export async function smallJson(source: Source, run: Run): Promise<unknown> {
  try {
    const bytes = await run.bytes(source, 16 * 2 ** 20);
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    if (
      error instanceof ImportFailure &&
      (error.code === "aborted" || error.code === "zip-bomb" || error.code === "encrypted")
    )
      throw error;
    return undefined;
  }
}
