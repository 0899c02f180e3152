import { encodingOf } from "../encoding.ts";
import { type ImportedMessage, ImportFailure, type Run, type Source } from "../model.ts";
import { head } from "../source.ts";
import { detect, howTo } from "./detect.ts";
import { namesMonths } from "./named-months.ts";
import { Scan } from "./scan.ts";
import { survey } from "./survey.ts";

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

export async function* read(files: readonly Source[], run: Run): AsyncIterable<readonly ImportedMessage[]> {
  let seq = 0;
  const found = await chats(files);
  for (const index of found) {
    const file = files[index]!;
    const conversation = file.name || "chat";
    if (run.unwanted(conversation)) continue;
    const surveyed = await survey(file, run, index);
    if (!surveyed) {
      if (found.length > 1) continue;
      throw await refusal(file);
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

async function refusal(file: Source): Promise<ImportFailure> {
  const bytes = await head(file, 65_536);
  const text = new TextDecoder(encodingOf(bytes) ?? "utf-8").decode(bytes);
  return new ImportFailure(
    "not-this-format",
    namesMonths(text)
      ? "The dates in this text name the month in words, as WhatsApp's own export never does."
      : "This text holds no WhatsApp messages.",
    howTo,
  );
}
