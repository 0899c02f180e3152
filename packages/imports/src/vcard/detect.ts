import { encodingOf } from "../encoding.ts";

export const howTo = "In the contacts app open the contact, share or export it as a card, and give the .vcf file.";

export function detect(bytes: Uint8Array, name: string): number {
  const named = /\.vcf$/i.test(name);
  if (bytes.length === 0) return named ? 0.6 : 0;
  const text = new TextDecoder(encodingOf(bytes.subarray(0, 4096)) ?? "utf-8").decode(bytes.subarray(0, 4096));
  return /^[\ufeff\s]*BEGIN:VCARD\s/i.test(text) ? 1 : 0;
}
