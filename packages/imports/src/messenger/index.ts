import type { ImportedMessage, Importer, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { readThreads } from "./files.ts";
import { participantsIn } from "./page.ts";

const sections = /(^|\/)(inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\//;

/** A conversation file of Meta by its first bytes: the schema of the download, of the encrypted export, or neither. */
export function schemaOf(bytes: Uint8Array): "download" | "encrypted" | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 32_768));
  if (!/^\s*\ufeff?\s*\{/.test(text)) return undefined;
  if (/"(senderName|threadName)"\s*:/.test(text)) return "encrypted";
  return /"(sender_name|timestamp_ms|thread_path|is_still_participant)"\s*:/.test(text) ? "download" : undefined;
}

/** A page of the download in HTML: it names the participants, and times follow texts. */
export function isPage(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536));
  return /^\s*\ufeff?\s*<(!doctype )?html/i.test(text) && participantsIn(text) !== undefined;
}

/** Both apps write the same schema; only names tell them apart. */
export const ofInstagram = (name: string) => /instagram/i.test(name);

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

function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)message_\d+\.json$/i.test(name) && !ofInstagram(name) ? 0.7 : 0;
  const schema = schemaOf(bytes);
  if (!schema) return !ofInstagram(name) && isPage(bytes) ? 0.8 : 0;
  if (schema === "encrypted") return 0.97;
  return ofInstagram(name) ? 0.6 : 0.95;
}

async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  yield* readThreads(files, await threadFiles(files, false), run);
}

export const messenger: Importer = {
  id: "messenger",
  label: "Messenger",
  channel: "text",
  positions: "record",
  howTo:
    "On Facebook choose Download your information, messages only, in the JSON format; for encrypted chats download them in Messenger's settings.",
  detect,
  read,
};
