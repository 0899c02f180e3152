import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Source } from "../../src/index.ts";
import { bytesSource } from "../../src/source.ts";

const appleEpoch = Date.UTC(2001, 0, 1);
/** Nanoseconds since 2001, as Messages counts them. */
export const apple = (ts: number): bigint => BigInt(ts - appleEpoch) * 1_000_000n;

export const tables = `
  create table message (ROWID integer primary key autoincrement, guid text unique, text text, attributedBody blob, handle_id integer default 0,
    service text, date integer, is_from_me integer default 0, item_type integer default 0, associated_message_type integer default 0,
    date_edited integer default 0, date_retracted integer default 0, is_audio_message integer default 0, error integer default 0,
    cache_has_attachments integer default 0);
  create table handle (ROWID integer primary key, id text, service text);
  create table chat (ROWID integer primary key, guid text, chat_identifier text, display_name text, style integer);
  create table chat_message_join (chat_id integer, message_id integer, message_date integer, primary key (chat_id, message_id));
  create table chat_handle_join (chat_id integer, handle_id integer);
  create table attachment (ROWID integer primary key, mime_type text);
  create table message_attachment_join (message_id integer, attachment_id integer);
  insert into handle values (1, '+15550000001', 'iMessage'), (2, 'bob@example.org', 'iMessage');
  insert into chat values (1, 'iMessage;-;+15550000001', '+15550000001', '', 45), (2, 'SMS;-;+15550000001', '+15550000001', '', 45),
    (3, 'iMessage;+;chat9', 'chat9', 'Friends', 43);
  insert into chat_handle_join values (1, 1), (2, 1), (3, 1), (3, 2);`;

export type Row = Readonly<Record<string, SQLInputValue>>;

/** Adds a message to a chat (0: to none). */
export function addMessage(database: DatabaseSync, chat: number, row: Row): number {
  const names = Object.keys(row);
  const { lastInsertRowid } = database
    .prepare(`insert into message (${names.join(", ")}) values (${names.map(() => "?").join(", ")})`)
    .run(...Object.values(row));
  if (chat > 0) database.prepare("insert into chat_message_join values (?, ?, 0)").run(chat, lastInsertRowid);
  return Number(lastInsertRowid);
}

/** The files of a database, as they lie on the disk while it is still open: the database, and its `-wal` file where it has one. */
export function databaseFiles(build: (database: DatabaseSync) => void, name = "chat.db"): Source[] {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-test-"));
  try {
    const path = join(folder, name);
    const database = new DatabaseSync(path);
    // The disk need not keep it: without this every row waits for it.
    database.exec("pragma synchronous = off; pragma journal_mode = memory");
    build(database);
    const files = [name, `${name}-wal`].flatMap((each) => {
      const from = join(folder, each);
      if (!existsSync(from)) return [];
      copyFileSync(from, `${from}.copy`);
      return [bytesSource(each, new Uint8Array(readFileSync(`${from}.copy`)))];
    });
    database.close();
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An archived text as Messages writes it; `length` only where the archive is to lie about it. */
export function archived(text: string, length = new TextEncoder().encode(text).length): Uint8Array {
  const start =
    "040b73747265616d747970656481e803840140848484194e534d757461626c6541747472696275746564537472696e6700848412" +
    "4e5341747472696275746564537472696e67008484084e534f626a656374008592848484" +
    "0f4e534d757461626c65537472696e67018484084e53537472696e67019584012b";
  const end =
    "86840269490126928484840c4e5344696374696f6e617279009584016901928498981d5f5f6b494d4d65737361676550617274417474726962757465";
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const count =
    length < 0x80
      ? [length]
      : length < 0x8000
        ? [0x81, length & 255, length >> 8]
        : [0x82, length & 255, (length >> 8) & 255, (length >> 16) & 255, 0];
  return new Uint8Array([...bytes(start), ...count, ...new TextEncoder().encode(text), ...bytes(end)]);
}
