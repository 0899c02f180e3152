import { isPlausible } from "../dates/plausible.ts";
import type { ImportedMessage, MessageKind, Run, SqliteDatabase } from "../model.ts";
import { keptText } from "../text.ts";
import { type Directory, flag, messageRows, readDirectory } from "./database.ts";
import { readTypedStream } from "./typed-stream.ts";

/** How messages by the owner are signed: the database knows which are theirs, not what they are called. */
export const owner = "me";

const batchSize = 512;

/** A row of `message` as it is needed here. There is one at a time, so one object serves them all. */
interface MessageRow {
  id: number;
  chat: number | null;
  handle: number | null;
  text: string | null;
  /** The text as an archive; null where `text` is surely not blank (database.ts). */
  body: Uint8Array | null;
  /** Epoch ms; null where the row has no time. */
  at: number | null;
  /** A sum of `flag`s. */
  flags: number;
  /** `associated_message_type`: what the row does to another message. */
  association: number | null;
  /** Of the first attachment. */
  mime: string | null;
}

/** Apple's mark for the place of an attachment in a text. */
const placeholder = /\ufffc/g;

function mediaKind(mime: string | null): MessageKind {
  if (!mime) return "media";
  if (mime === "image/gif") return "gif";
  if (mime.startsWith("image/")) return "image";
  if (mime.startsWith("video/")) return "video";
  if (mime.startsWith("audio/")) return "audio";
  if (mime === "text/vcard") return "contact";
  return mime === "text/x-vlocation" ? "location" : "document";
}

/** What kind of thing a row is, apart from its text; undefined for an ordinary text. */
function kindOf(row: MessageRow): MessageKind | undefined {
  if (row.flags & flag.item) return "system";
  const association = row.association ?? 0;
  // 2000 to 2999 are tapbacks set, 3000 to 3999 taken back; 1000 is a sticker put on a message.
  if (association >= 2000 && association < 4000) return "reaction";
  if (association === 1000) return "sticker";
  if (row.flags & flag.retracted) return "deleted";
  if (row.flags & flag.audio) return "audio";
  return row.flags & flag.attached || row.mime ? mediaKind(row.mime) : undefined;
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** Takes over a row of `messageRows`. SQLite lets any column hold anything; what is not of the kind expected counts as absent. */
function takeRow(row: MessageRow, values: readonly unknown[]): void {
  const text = values[3];
  const body = values[4];
  const at = values[7];
  const mime = values[8];
  row.id = numberOf(values[0]) ?? -1;
  row.chat = numberOf(values[1]);
  row.handle = numberOf(values[2]);
  row.text = typeof text === "string" ? text : null;
  row.body = body instanceof Uint8Array ? body : null;
  row.association = numberOf(values[5]);
  row.flags = numberOf(values[6]) ?? 0;
  // A time may be a fraction where a program wrote it as one.
  row.at = typeof at === "number" ? Math.trunc(at) : null;
  row.mime = typeof mime === "string" ? mime : null;
}

/** Reads every message, a batch at a time. What SQLite throws goes on to the caller. */
export function* readMessages(database: SqliteDatabase, run: Run, file: number): Generator<readonly ImportedMessage[]> {
  const directory = readDirectory(database);
  const { chats } = directory;
  const chosen = run.options.conversations
    ? [...chats].filter(([, conversation]) => !run.unwanted(conversation.id)).map(([id]) => id)
    : undefined;
  // A conversation that was chosen may also be one without a chat, known by its handle only: then every row is looked at.
  const known = new Set([...chats.values()].map((conversation) => conversation.id));
  const only = run.options.conversations?.every((id) => known.has(id)) ? chosen : undefined;
  const row: MessageRow = {
    id: -1,
    chat: null,
    handle: null,
    text: null,
    body: null,
    at: null,
    flags: 0,
    association: null,
    mime: null,
  };
  let batch: ImportedMessage[] = [];
  let seq = 0;
  let last = -1;
  for (const page of messageRows(database, only))
    for (const values of page) {
      takeRow(row, values);
      // A message in two chats comes twice, side by side.
      if (row.id === last) continue;
      last = row.id;
      const message = readRow(row, directory, run, file, seq);
      if (!message) continue;
      seq++;
      batch.push(message);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  if (batch.length > 0) yield batch;
}

function readRow(
  row: MessageRow,
  { chats, handles }: Directory,
  run: Run,
  file: number,
  seq: number,
): ImportedMessage | undefined {
  const chat = row.chat === null ? undefined : chats.get(row.chat);
  const handle = row.handle ? handles.get(row.handle) : undefined;
  const conversation = chat ?? handle;
  const mine = (row.flags & flag.mine) !== 0;
  const author = mine ? owner : (handle?.id ?? (chat && !chat.group ? chat.id : undefined));
  if (conversation === undefined || author === undefined) {
    run.skip("no-author", file, row.id);
    return undefined;
  }
  if (run.unwanted(conversation.id)) return undefined;
  if (row.flags & flag.scheduled || (mine && row.flags & flag.failed)) {
    run.skip("not-sent", file, row.id);
    return undefined;
  }
  if (row.at === null || !isPlausible(row.at, run)) {
    run.skip(row.at === null ? "no-date" : "impossible-date", file, row.id);
    return undefined;
  }
  run.conversation(conversation);
  if (mine) run.owner(owner);
  const media = kindOf(row);
  const text = media === "system" || media === "deleted" ? "" : textOf(row, run, file);
  const edited = (row.flags & flag.edited) !== 0;
  const tsPrecision = row.flags & flag.fine ? "ms" : "s";
  // Nearly every message comes through here, so the object is made in one piece.
  if (media === undefined && text !== "" && !edited)
    return {
      conversation: conversation.id,
      seq,
      ts: row.at,
      tsKind: "utc",
      tsPrecision,
      author,
      fromMe: mine,
      kind: "text",
      text,
      file,
      position: row.id,
    };
  // A message that was unsent leaves nothing but the moment of its change.
  const gone = text === "" && media === undefined && edited;
  const kind = media ?? (gone ? "deleted" : "text");
  return {
    conversation: conversation.id,
    seq,
    ts: row.at,
    tsKind: "utc",
    tsPrecision,
    author: kind === "system" ? null : author,
    ...(kind === "system" ? {} : { fromMe: mine }),
    kind,
    ...(text === "" ? {} : { text }),
    ...(edited && kind !== "deleted" ? { edited: true } : {}),
    file,
    position: row.id,
  };
}

function textOf(row: MessageRow, run: Run, file: number): string {
  let text = row.text?.replace(placeholder, "") ?? "";
  if (row.body && row.body.length > 0 && text.trim() === "") {
    const read = readTypedStream(row.body);
    if (read.text === undefined) run.skip("unsupported", file, row.id);
    else if (!read.sure) run.skip("broken-record", file, row.id);
    text = read.text?.replace(placeholder, "") ?? "";
  }
  const kept = keptText(text, run.limits.textLength);
  if (text.length > run.limits.textLength) run.skip("cut-text", file, row.id);
  if (kept.includes("\ufffd")) run.skip("bad-bytes", file, row.id);
  return kept;
}
