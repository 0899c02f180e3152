import { encodingOf } from "../encoding.ts";
import { namesMonths } from "./named-months.ts";
import { shapeIn, shapeOf } from "./shape.ts";

export const howTo =
  "In WhatsApp open the chat, then More (on an iPhone the name at the top), Export chat, without media, and give that file.";

export function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)_chat\.txt$/i.test(name) || (/\.txt$/i.test(name) && /whatsapp/i.test(name));
  if (bytes.length === 0) return named ? 0.6 : /\.txt$/i.test(name) ? 0.3 : 0;
  const encoding = encodingOf(bytes);
  if (!encoding || bytes[0] === 0x7b || bytes[0] === 0x3c) return 0;
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const shape = shapeIn(text);
  // No chat that can be read; the refusal says why.
  if (!shape) return named || namesMonths(text) ? 0.2 : 0;
  let stamps = 0;
  for (const line of text.split("\n", 400)) if (shapeOf(line.slice(0, 128))?.key === shape.key) stamps++;
  // One stamp may stand in any text; three of one shape are a chat.
  return stamps >= 3 ? (named ? 1 : 0.9) : named ? 0.85 : shapeOf(text.slice(0, 128)) ? 0.6 : 0.1;
}
