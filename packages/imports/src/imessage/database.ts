import type { Conversation, SqliteDatabase } from "../model.ts";

/** What `flags` of a row is the sum of. */
export const flag = {
  mine: 1,
  /** The moment is in nanoseconds (since macOS 10.13), else in seconds. */
  fine: 2,
  /** Not by a person: group changes and the like. */
  item: 4,
  edited: 8,
  retracted: 16,
  audio: 32,
  failed: 64,
  scheduled: 128,
  attached: 256,
} as const;

/** Chats by their number; by the number of a handle, what is said with it alone, without a chat. */
export interface Directory {
  readonly chats: ReadonlyMap<number, Conversation>;
  readonly handles: ReadonlyMap<number, Conversation>;
}

/** Columns of a table; empty where there is no such table. */
function columnsOf(database: SqliteDatabase, table: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [name] of database.rows("select name from pragma_table_info(?)", [table])) names.add(String(name));
  return names;
}

export const hasMessages = (database: SqliteDatabase): boolean => {
  const columns = columnsOf(database, "message");
  return columns.has("date") && columns.has("is_from_me") && (columns.has("text") || columns.has("attributedBody"));
};

const wordOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Chats and the people in them. Several chats have one identifier where the service changed from SMS to iMessage. */
export function readDirectory(database: SqliteDatabase): Directory {
  const handles = new Map<number, Conversation>();
  if (columnsOf(database, "handle").has("id"))
    for (const [id, given] of database.rows("select ROWID, id from handle")) {
      const name = wordOf(given);
      if (name) handles.set(Number(id), { id: name, title: name, group: false, groupChat: false });
    }
  const members = new Map<number, string[]>();
  if (columnsOf(database, "chat_handle_join").size > 0)
    for (const [chat, handle] of database.rows("select chat_id, handle_id from chat_handle_join")) {
      const name = handles.get(Number(handle))?.id;
      if (name !== undefined) members.set(Number(chat), [...(members.get(Number(chat)) ?? []), name]);
    }
  const chats = new Map<number, Conversation>();
  const columns = columnsOf(database, "chat");
  if (columns.has("chat_identifier")) {
    const style = columns.has("style") ? "style" : "null";
    const name = columns.has("display_name") ? "display_name" : "null";
    for (const [rowid, named, kind, shown] of database.rows(
      `select ROWID, chat_identifier, ${style}, ${name} from chat`,
    )) {
      const id = Number(rowid);
      const people = members.get(id) ?? [];
      const identifier = wordOf(named) || people.toSorted().join(", ");
      if (identifier === "") continue;
      // Style 43 is a group, 45 a chat of two.
      const group = kind === 43 || people.length > 1;
      chats.set(id, {
        id: identifier,
        title: wordOf(shown) || (group ? people.join(", ") : "") || identifier,
        group,
        groupChat: group,
      });
    }
  }
  return { chats, handles };
}

/** The first moment of Apple's clock, 2001-01-01 UTC, in ms. */
const appleEpoch = 978_307_200_000;

/** Rows of a page. */
const pageLength = 512;

/**
 * The rows that `takeRow` (rows.ts) takes, some at a time, in the order of the database. Of some chats only, they are found by the chats
 * and come one by one; of all, page by page, for which SQLite needs no more than to go on where it stopped. A page may end between two
 * rows of one message, which is in two chats: the second is not needed.
 */
export function* messageRows(
  database: SqliteDatabase,
  chats: readonly number[] | undefined,
): Generator<readonly (readonly unknown[])[]> {
  if (chats) {
    for (const row of database.rows(`${messageQuery(database)(chats)} order by m.ROWID`)) yield [row];
    return;
  }
  const query = `${messageQuery(database)()} where m.ROWID > ? order by m.ROWID limit ${pageLength}`;
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const page = database.page(query, [last]);
    yield page;
    const id = page.at(-1)?.[0];
    if (page.length < pageLength || typeof id !== "number") return;
    last = id;
  }
}

/** Makes the query, of all messages or of those of some chats. Columns that some versions lack read as null. */
function messageQuery(database: SqliteDatabase): (chats?: readonly number[]) => string {
  const columns = columnsOf(database, "message");
  const column = (name: string) => (columns.has(name) ? `m.${name}` : "null");
  const joins: string[] = [];
  let chat = "null";
  if (columnsOf(database, "chat_message_join").size > 0) {
    joins.push("left join chat_message_join j on j.message_id = m.ROWID");
    chat = "j.chat_id";
  }
  // Messages that were deleted lately keep their chat here.
  if (columnsOf(database, "chat_recoverable_message_join").has("chat_id")) {
    joins.push("left join chat_recoverable_message_join r on r.message_id = m.ROWID");
    chat = chat === "null" ? "r.chat_id" : `coalesce(${chat}, r.chat_id)`;
  }
  const hasFiles =
    columnsOf(database, "message_attachment_join").size > 0 && columnsOf(database, "attachment").has("mime_type");
  const mime = hasFiles
    ? "(select a.mime_type from message_attachment_join f join attachment a on a.ROWID = f.attachment_id where f.message_id = m.ROWID limit 1)"
    : "null";
  const flags: string[] = [];
  const sets = (name: keyof typeof flag, condition: string, ...needed: readonly string[]) => {
    if (needed.every((one) => columns.has(one))) flags.push(`coalesce((${condition}) * ${flag[name]}, 0)`);
  };
  // Nanoseconds are more than a number of JavaScript can hold, so they become ms here.
  const fine = "abs(m.date) > 1000000000000";
  sets("mine", "m.is_from_me = 1", "is_from_me");
  sets("fine", fine);
  sets("item", "m.item_type <> 0", "item_type");
  sets("edited", "m.date_edited > 0", "date_edited");
  sets("retracted", "m.date_retracted > 0", "date_retracted");
  sets("audio", "m.is_audio_message = 1", "is_audio_message");
  sets("failed", "m.error <> 0", "error");
  sets("scheduled", "m.schedule_type = 2 and m.is_sent = 0", "schedule_type", "is_sent");
  sets("attached", "m.cache_has_attachments = 1", "cache_has_attachments");
  // A text that starts with a visible letter or sign of ASCII is the text; the same in an archive beside it would only cost time.
  const body = column("attributedBody");
  const bodyIfNeeded = columns.has("text")
    ? `case when m.text is null then ${body} when typeof(m.text) = 'text' and unicode(m.text) between 33 and 126 then null else ${body} end`
    : body;
  const query = `select m.ROWID, ${chat}, ${column("handle_id")}, ${column("text")},
    ${bodyIfNeeded}, ${column("associated_message_type")}, ${flags.join(" + ")},
    case when m.date is null or m.date = 0 then null when ${fine} then m.date / 1000000 + ${appleEpoch} else m.date * 1000 + ${appleEpoch} end,
    ${columns.has("cache_has_attachments") ? `case when m.cache_has_attachments then ${mime} end` : mime}
    from message m ${joins.join(" ")}`;
  return (chats) => (chats ? `${query} where ${chat} in (${chats.map(Math.trunc).join(",") || "null"})` : query);
}
