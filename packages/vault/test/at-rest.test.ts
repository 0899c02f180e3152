import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { failureSentence } from "../src/index.ts";
import { journal, traces } from "./journal.ts";
import { filePlace, good, newPath } from "./places.ts";

test("no word of the journal stands in any file, not in the backup, and not after erasing", async () => {
  const path = newPath();
  const { vault } = good(await filePlace(path).create({ passphrase: journal.passphrase }));
  good(await vault.append(journal.entries.slice(0, 400)));
  for (const entry of journal.entries.slice(400)) good(await vault.append([entry]));
  for (const [name, text] of journal.values) good(await vault.values.set(name, text));
  const files = () => ["", "-wal", "-shm"].filter((ending) => existsSync(path + ending)).map((ending) => path + ending);
  expect(files()).toHaveLength(3);
  for (const file of files()) expect(traces(readFileSync(file)), file).toEqual([]);
  const backup = good(await vault.backup());
  expect(traces(backup)).toEqual([]);
  good(await vault.erase(journal.entries.slice(0, 5).map(({ id }) => id)));
  good(await vault.changePassphrase({ passphrase: journal.passphrase }, "something else entirely"));
  for (const file of files()) expect(traces(readFileSync(file)), file).toEqual([]);
  vault.lock();
});

test("the search would find a word if one were there", () => {
  const found = traces(new TextEncoder().encode(`....${JSON.stringify(journal.entries[3])}....`));
  expect(found.length).toBeGreaterThan(3);
  expect(traces(Buffer.from(journal.values[0]![1], "utf16le")).length).toBeGreaterThan(0);
});

test("no failure speaks of what is in the journal", () => {
  expect(traces(new TextEncoder().encode(failureSentence("damaged")))).toEqual([]);
});
