import { encodingOf } from "../encoding.ts";
import { type ImportedMessage, type Importer, ImportFailure, type Run, type Source } from "../model.ts";
import { head } from "../source.ts";
import { Scan } from "./scan.ts";
import { shapeOf } from "./shape.ts";
import { shapeIn, survey } from "./survey.ts";

/** What stands before the name of the chat in the name of an export, in the languages seen. */
const titles =
  /^(?:WhatsApp[ _]Chat[ _](?:with|mit|-)|Chat[ _](?:de[ _])?WhatsApp[ _](?:con|com|amb)|WhatsApp-?chat[ _](?:met|med|med)|Чат[ _]WhatsApp[ _]с|Conversas?[ _]d[oe][ _]WhatsApp[ _]com|Discussion[ _]WhatsApp[ _]avec|Czat[ _]WhatsApp[ _]z|Chat[ _]WhatsApp[ _]dengan)[ _]/iu;
const framed = /^[与與]?(.+?)(?:的 ?WhatsApp ?[聊對][天話]|ile WhatsApp Sohbeti|とのトーク)$/u;

/** The name of a chat from the name of its file, or of the zip that holds it. */
export function chatTitle(name: string): string {
  const file = (name.split("/").at(-1) ?? "").replace(/\.(txt|zip)$/i, "").replace(/ \(\d+\)$/, "");
  const stripped = file.replace(titles, "").replaceAll("_", " ").replace(/^- /, "").trim();
  if (stripped === "chat" || stripped === "") return "";
  return framed.exec(stripped)?.[1]?.trim() ?? stripped;
}

/** WhatsApp cuts what is older than this many messages: without media, with media. */
const caps = [40_000, 10_000];

function detect(bytes: Uint8Array, name: string): number {
  const named = /(^|\/)_chat\.txt$/i.test(name) || (/\.txt$/i.test(name) && /whatsapp/i.test(name));
  if (bytes.length === 0) return named ? 0.6 : /\.txt$/i.test(name) ? 0.3 : 0;
  const encoding = encodingOf(bytes);
  if (!encoding || bytes[0] === 0x7b || bytes[0] === 0x3c) return 0;
  const text = new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const shape = shapeIn(text);
  if (!shape) return named ? 0.2 : 0;
  let stamps = 0;
  for (const line of text.split("\n", 400)) if (shapeOf(line.slice(0, 128))?.key === shape.key) stamps++;
  // One stamp may stand in any text; three of one shape are a chat.
  return stamps >= 3 ? (named ? 1 : 0.9) : named ? 0.85 : shapeOf(text.slice(0, 128)) ? 0.6 : 0.1;
}

/** The chats among the files: a text somebody sent in a chat may look like one, so names come first. */
async function chats(files: readonly Source[]): Promise<number[]> {
  const texts: { index: number; name: string; sure: boolean }[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1 && !/\.txt$/i.test(file.name)) continue;
    const certainty = files.length === 1 ? 1 : detect(await head(file, 65_536), file.name);
    if (certainty >= 0.5) texts.push({ index, name: file.name, sure: /(^|\/)_chat\.txt$|whatsapp/i.test(file.name) });
  }
  const named = texts.filter(({ sure }) => sure);
  // Of two entries of one name the later one counts, as with every zip program.
  const byName = new Map((named.length > 0 ? named : texts).map(({ name, index }) => [name, index]));
  return [...byName.values()];
}

async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  let seq = 0;
  const found = await chats(files);
  for (const index of found) {
    const file = files[index]!;
    const conversation = file.name || "chat";
    if (run.unwanted(conversation)) continue;
    const surveyed = await survey(file, run, index);
    if (!surveyed) {
      if (found.length > 1) continue;
      throw new ImportFailure("not-this-format", "This text holds no WhatsApp messages.", whatsapp.howTo);
    }
    run.dateOrder(surveyed.order, surveyed.sure);
    run.conversation({ id: conversation, title: chatTitle(file.name) || chatTitle(file.container ?? "") });
    const scan = new Scan(run, index, surveyed, conversation, seq);
    yield* scan.read(file);
    const count = scan.seq - seq;
    seq = scan.seq;
    if (caps.some((cap) => count <= cap && count > cap * 0.99)) run.warn("export-cap");
  }
}

export const whatsapp: Importer = {
  id: "whatsapp",
  label: "WhatsApp",
  channel: "text",
  positions: "line",
  howTo: "In WhatsApp open the chat, then More, Export chat, without media, and give that file.",
  detect,
  read,
};
