import { encodingOf } from "./encoding.ts";
import { importers, occasionImporters } from "./formats.ts";
import {
  defaultLimits,
  type FormatId,
  type Importer,
  ImportFailure,
  type Limits,
  type OccasionImporter,
  type Source,
} from "./model.ts";
import { head, isMedia } from "./source.ts";
import { inUtf8, steady } from "./steady.ts";
import { isZip, openZip } from "./zip/index.ts";

/** What somebody gave, opened: the files in it (those of its zips in the zips' place), and whether all of it was there. */
export interface Opened {
  readonly files: readonly Source[];
  readonly whole: boolean;
}

/** Opens zips among `sources`. Throws ImportFailure for a file that is empty, locked or no export at all. */
export async function openFiles(sources: readonly Source[], limits: Partial<Limits> = {}): Promise<Opened> {
  const files: Source[] = [];
  let whole = true;
  for (const given of sources) {
    const source = steady(given);
    const first = await head(source, 64);
    if (isZip(first)) {
      const zip = await openZip(source, { ...defaultLimits, ...limits });
      files.push(...zip.files);
      whole &&= zip.whole;
    } else files.push(inUtf8(source, encodingOf(first)));
  }
  return { files: sources.length > 1 ? apart(files) : files, whole };
}

/** Where nothing was recognised in a zip that is torn, it is the tear that is told: the export itself may be sound. */
export function tornOr(failure: ImportFailure, whole: boolean): ImportFailure {
  return whole || (failure.code !== "not-this-format" && failure.code !== "empty")
    ? failure
    : new ImportFailure(
        "truncated",
        "The zip is incomplete, and what is left of it holds no message.",
        "Export it again, or copy it again to the end.",
      );
}

/** Two exports may hold files of one name; each is then called by its zip, or by its place among the files, too. */
function apart(files: readonly Source[]): Source[] {
  const origins = new Map<string, Set<string | number>>();
  const originOf = ({ container }: Source, index: number) => container ?? index;
  for (const [index, file] of files.entries())
    origins.set(file.name, (origins.get(file.name) ?? new Set()).add(originOf(file, index)));
  return files.map((file, index) =>
    origins.get(file.name)!.size === 1 ? file : { ...file, name: `${file.container ?? index + 1}/${file.name}` },
  );
}

export interface Detected {
  readonly importer: Importer | OccasionImporter;
  readonly certainty: number;
}

const headBytes = 65_536;
const looked = 48;

/** The likeliest format of the files together, or undefined. In a folder or zip the most promising names are looked into. */
export async function detectFormat(files: readonly Source[]): Promise<Detected | undefined> {
  const candidates = [...importers, ...occasionImporters];
  const named = files
    .filter(({ name }) => files.length === 1 || !isMedia(name))
    .map((file) => ({
      file,
      promise: Math.max(0, ...candidates.map((one) => one.detect(new Uint8Array(), file.name))),
    }));
  named.sort((one, other) => other.promise - one.promise || (one.file.size ?? 0) - (other.file.size ?? 0));
  let best: Detected | undefined;
  for (const { file } of named.slice(0, looked)) {
    const bytes = await head(file, headBytes);
    for (const importer of candidates) {
      const certainty = importer.detect(bytes, file.name);
      if (certainty > (best?.certainty ?? 0)) best = { importer, certainty };
    }
    if (best && best.certainty >= 1) break;
  }
  return best;
}

/** Throws ImportFailure `empty` where no file holds more than white space. */
export async function refuseEmpty(files: readonly Source[]): Promise<void> {
  for (const file of files) {
    const bytes = await head(file, 4096);
    // White space, and the three bytes of a mark at the start.
    const isBlank = (byte: number) =>
      byte === 32 || (byte >= 9 && byte <= 13) || byte === 0xef || byte === 0xbb || byte === 0xbf;
    if (!bytes.every(isBlank)) return;
  }
  // White space may fill the first pages of a file that goes on; only the reader can tell then.
  if (files.some((file) => (file.size ?? 0) > 4096)) return;
  throw new ImportFailure("empty", "The file is empty.", "Export the conversation again.");
}

/**
 * The reader for these files; `detected` where it was found out already. Throws ImportFailure: encrypted for files that are locked by
 * design, not-this-format with what it looks like.
 */
export async function findImporter(files: readonly Source[], detected?: Detected): Promise<Importer> {
  for (const file of files) {
    const locked = lockedFile(file.name, await head(file, 1024));
    if (locked) throw locked;
    if (files.length > 1) break;
  }
  const found = detected ?? (await detectFormat(files));
  if (found && "channel" in found.importer) return found.importer;
  const guess = found
    ? `a ${found.importer.label} file, which holds dates, not messages`
    : looksLike(await head(files[0]!, 4096));
  throw new ImportFailure(
    "not-this-format",
    `No chat can be read from this file${guess ? `: it looks like ${guess}` : ""}.`,
    "Export the chat in its app and give that file.",
  );
}

export function importerFor(format: FormatId): Importer | undefined {
  return importers.find(({ id }) => id === format);
}

/** What a file that is no export looks like, for the sentence that says so. Undefined where nothing is recognised. */
export function looksLike(bytes: Uint8Array): string | undefined {
  const starts = (text: string, at = 0) =>
    Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  if (starts("%PDF")) return "a PDF";
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "a photo";
  if (starts("PNG", 1)) return "a picture";
  if (starts("ftyp", 4)) return "a video";
  if (starts("Rar!") || starts("7z")) return "an archive that is not a zip";
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "a gzip archive";
  if (starts("SQLite format 3")) return "a database";
  const text = new TextDecoder().decode(bytes).trimStart().toLowerCase();
  if (text.includes("telegram") && text.startsWith("<!doctype html")) return "a Telegram page, not the JSON file";
  if (text.includes("chatlog__message") || text.includes("discordchatexporter"))
    return "a Discord page, not the JSON file";
  if (/^=+\s+guild: .*\n\s*channel: /.test(text)) return "a Discord text, not the JSON file";
  if (text.startsWith("<!doctype html") || text.startsWith("<html")) return "a web page";
  if (text.startsWith("{") || text.startsWith("[")) return "a JSON file of another kind";
  return undefined;
}

/** Files that are locked by design: what they are and what to export instead. */
export function lockedFile(name: string, bytes: Uint8Array): ImportFailure | undefined {
  if (/\.crypt\d*$/i.test(name))
    return new ImportFailure(
      "encrypted",
      "This is WhatsApp's encrypted backup.",
      "In WhatsApp open the chat, then Export chat, without media.",
    );
  if (/^signal-.*\.backup$/i.test(name.split("/").at(-1) ?? ""))
    return new ImportFailure(
      "encrypted",
      "This is Signal's encrypted backup.",
      "In Signal open Settings, Chats, Export chat history, as JSON.",
    );
  if (
    /(^|\/)Manifest\.(db|plist)$/.test(name) &&
    new TextDecoder("latin1").decode(bytes.subarray(0, 65_536)).includes("IsEncrypted")
  )
    return new ImportFailure(
      "encrypted",
      "This is an iPhone backup.",
      "Make a backup without encryption, or export from the app itself.",
    );
  return undefined;
}
