import type { ImportedMessage, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { isPage, ofInstagram, schemaOf } from "./detect.ts";
import { readThreads } from "./files.ts";

const sections = /(^|\/)(inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\//;

/** The files of a download that hold conversations: by their place in it, and outside the usual tree by what they begin with. */
export async function threadFiles(files: readonly Source[], instagram: boolean): Promise<number[]> {
  if (files.length === 1) return [0];
  const found: number[] = [];
  const others: number[] = [];
  for (const [index, file] of files.entries()) {
    const { name } = file;
    if (!/\.(json|html?)$/i.test(name)) continue;
    const ours = ofInstagram(name) === instagram;
    const named = /(^|\/)message_\d+\.(json|html)$/i.test(name) && (sections.test(name) || /messages\//.test(name));
    if (named || (await isThread(file))) (ours ? found : others).push(index);
  }
  // Both apps write the same schema: where no name says whose it is, it is taken for the one that was asked for.
  return found.length > 0 ? found : others;
}

async function isThread(file: Source): Promise<boolean> {
  const bytes = await head(file, 16_384);
  return /\.html?$/i.test(file.name) ? isPage(bytes) : schemaOf(bytes) !== undefined;
}

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  yield* readThreads(files, await threadFiles(files, false), run);
}
