import { isPlausible } from "../dates/plausible.ts";
import type { ImportedMessage, MessageKind, Run, SqliteDatabase } from "../model.ts";
import { keptText } from "../text.ts";
import { type Directory, flag, type MessageRow, messageRows, readDirectory } from "./database.ts";
import { readTypedStream } from "./typed-stream.ts";

/** How messages by the owner are signed: the database knows which are theirs, not what they are called. */
export const owner = "me";

const batchSize = 512;

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

/** A row of `messageRows`. SQLite lets any column hold anything; what is not of the kind expected counts as absent. */
function toRow([id, chat, handle, text, body, association, flags, at, mime]: readonly unknown[]): MessageRow {
  return {
    id: numberOf(id) ?? -1,
    chat: numberOf(chat),
    handle: numberOf(handle),
    text: typeof text === "string" ? text : null,
    body: body instanceof Uint8Array ? body : null,
    // A time may be a fraction where a program wrote it as one.
    at: typeof at === "number" ? Math.trunc(at) : null,
    flags: numberOf(flags) ?? 0,
    association: numberOf(association),
    mime: typeof mime === "string" ? mime : null,
  };
}

/** Reads every message, a batch at a time. What SQLite throws goes on to the caller. */
export function* readMessages(database: SqliteDatabase, run: Run, file: number): Generator<readonly ImportedMessage[]> {
  const directory = readDirectory(database);
  const { chats } = directory;
  const chosen = run.options.conversations
    ? [...chats].filter(([, { identifier }]) => !run.unwanted(identifier)).map(([id]) => id)
    : undefined;
  // A conversation that was chosen may also be one without a chat, known by its handle only: then every row is looked at.
  const known = new Set([...chats.values()].map(({ identifier }) => identifier));
  const only = run.options.conversations?.every((id) => known.has(id)) ? chosen : undefined;
  let batch: ImportedMessage[] = [];
  let seq = 0;
  let last = -1;
  for (const raw of messageRows(database, only)) {
    const row = toRow(raw);
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
  const conversation = chat?.identifier ?? handle;
  const mine = (row.flags & flag.mine) !== 0;
  const author = mine ? owner : (handle ?? (chat && !chat.group ? chat.identifier : undefined));
  if (conversation === undefined || author === undefined) {
    run.skip("no-author", file, row.id);
    return undefined;
  }
  if (run.unwanted(conversation)) return undefined;
  if (row.flags & flag.scheduled || (mine && row.flags & flag.failed)) {
    run.skip("not-sent", file, row.id);
    return undefined;
  }
  if (row.at === null || !isPlausible(row.at, run)) {
    run.skip(row.at === null ? "no-date" : "impossible-date", file, row.id);
    return undefined;
  }
  const group = chat?.group ?? false;
  run.conversation({ id: conversation, title: chat?.title ?? conversation, group, groupChat: group });
  if (mine) run.owner(owner);
  const media = kindOf(row);
  const text = media === "system" || media === "deleted" ? "" : textOf(row, run, file);
  const edited = (row.flags & flag.edited) !== 0;
  // A message that was unsent leaves nothing but the moment of its change.
  const gone = text === "" && media === undefined && edited;
  const kind = media ?? (gone ? "deleted" : "text");
  return {
    conversation,
    seq,
    ts: row.at,
    tsKind: "utc",
    tsPrecision: row.flags & flag.fine ? "ms" : "s",
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
  if (text.trim() === "" && row.body && row.body.length > 0) {
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
