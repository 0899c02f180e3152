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

/** The files of a download that hold conversations. */
export async function threadFiles(files: readonly Source[], instagram: boolean): Promise<number[]> {
  const found: number[] = [];
  for (const [index, { name }] of files.entries()) {
    if (files.length === 1) return [0];
    if (!/\.(json|html)$/i.test(name)) continue;
    const named = /(^|\/)message_\d+\.(json|html)$/i.test(name) && (sections.test(name) || /messages\//.test(name));
    if (
      named ? ofInstagram(name) === instagram : !instagram && schemaOf(await head(files[index]!, 4096)) === "encrypted"
    )
      found.push(index);
  }
  // A folder of conversations outside the usual tree.
  if (found.length === 0)
    for (const [index, file] of files.entries())
      if (/\.json$/i.test(file.name) && schemaOf(await head(file, 4096))) found.push(index);
  return found;
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
