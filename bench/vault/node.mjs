// One measurement in a process of its own, so that nothing is warm: node.mjs TASK STORE BUNDLE FILE. Prints JSON.
import { Buffer } from "node:buffer";
import { readFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3-multiple-ciphers";
import { journalOf } from "./journal.mjs";

const [task, store, bundle, file] = process.argv.slice(2);
const { fileVault, argon2id, usualCost } = await import(bundle);

const value = (result) => {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
};
const timed = async (work) => {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
};

/** The vault, opened by its recovery code: no key is derived from a passphrase. */
const ours = {
  async make() {
    const { vault, recoveryCode } = value(await fileVault(file).create({ passphrase: "four quiet river stones" }));
    writeFileSync(`${file}.code`, recoveryCode);
    return vault;
  },
  open: async () => value(await fileVault(file).open({ recoveryCode: readFileSync(`${file}.code`, "utf8") })),
  append: async (vault, entries) => value(await vault.append(entries)),
  read: async (vault) => value(await vault.read()).lines.length,
  close: (vault) => vault.lock(),
};

/** The whole database sealed page by page (ChaCha20-Poly1305, its default), with a raw key, one row an entry. */
const peer = {
  async make() {
    const database = await peer.open();
    database.exec("CREATE TABLE entries (id TEXT PRIMARY KEY, line TEXT NOT NULL) WITHOUT ROWID");
    return database;
  },
  async open() {
    const database = new Database(file);
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = "raw:${Buffer.alloc(32, 7).toString("hex")}"`);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    return database;
  },
  async append(database, entries) {
    const insert = database.prepare("INSERT OR IGNORE INTO entries VALUES (?, ?)");
    database.transaction(() => {
      for (const entry of entries) insert.run(entry.id, JSON.stringify(entry));
    })();
  },
  read: async (database) => database.prepare("SELECT line FROM entries").pluck().all().length,
  close: (database) => database.close(),
};

const { make, open, append, read, close } = { ours, peer }[store];
const tasks = {
  async derive() {
    const salt = new Uint8Array(16);
    return { ms: (await timed(() => argon2id(Buffer.from("four quiet river stones"), salt, usualCost))).ms };
  },
  async append() {
    const entries = journalOf(10_000);
    const kept = await make();
    const { ms } = await timed(() => append(kept, entries));
    close(kept);
    return { ms };
  },
  async single() {
    const entries = journalOf(500);
    const kept = await make();
    const times = [];
    for (const entry of entries) times.push((await timed(() => append(kept, [entry]))).ms);
    close(kept);
    return { ms: times.toSorted((a, b) => a - b)[250] };
  },
  async fill() {
    const entries = journalOf(100_000);
    const kept = await make();
    for (let at = 0; at < entries.length; at += 10_000) await append(kept, entries.slice(at, at + 10_000));
    close(kept);
    return { characters: entries.reduce((sum, entry) => sum + JSON.stringify(entry).length, 0) };
  },
  async read() {
    const { ms, result } = await timed(async () => {
      const kept = await open();
      const count = await read(kept);
      close(kept);
      return count;
    });
    if (result !== 100_000) throw new Error(`${result} entries were read`);
    return { ms };
  },
};
console.log(JSON.stringify(await tasks[task]()));
