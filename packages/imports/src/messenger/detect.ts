import { participantsIn } from "./participants.ts";

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

export function detect(bytes: Uint8Array, name: string): number {
  if (bytes.length === 0) return /(^|\/)message_\d+\.json$/i.test(name) && !ofInstagram(name) ? 0.7 : 0;
  const schema = schemaOf(bytes);
  if (!schema) return !ofInstagram(name) && isPage(bytes) ? 0.8 : 0;
  if (schema === "encrypted") return 0.97;
  return ofInstagram(name) ? 0.6 : 0.95;
}
