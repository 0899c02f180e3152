import { Collector } from "../collect.ts";
import type { JsonHandler, JsonPath, JsonScalar } from "../json/handler.ts";
import { repaired } from "../json/mojibake.ts";
import { readJson } from "../json/read.ts";
import { fields, string } from "../json/values.ts";
import { type ImportedMessage, ImportFailure, type Run, type Source } from "../model.ts";
import { head } from "../source.ts";
import { readPage } from "./page.ts";
import { readThreadMessage, type ThreadMessage } from "./thread.ts";

interface Placed {
  readonly message: ThreadMessage;
  readonly position: number;
}

/** One file of a conversation in JSON. Meta writes the newest message first: such a file is turned round, which needs all of it. */
class ThreadReader implements JsonHandler {
  title = "";
  readonly participants: string[] = [];
  /** In the order of the file. */
  readonly held: Placed[] = [];
  readonly #run: Run;
  readonly #file: number;

  constructor(run: Run, file: number) {
    this.#run = run;
    this.#file = file;
  }

  array(path: JsonPath): "items" | "into" {
    return path.length === 1 && (path[0] === "messages" || path[0] === "participants") ? "items" : "into";
  }

  value(path: JsonPath, value: JsonScalar): void {
    if (path.length === 1 && (path[0] === "title" || path[0] === "threadName") && typeof value === "string")
      this.title = repaired(value);
  }

  items(path: JsonPath, items: readonly unknown[], first: number): void {
    if (path[0] === "participants") {
      for (const item of items) {
        const name = string(item) ?? string(fields(item)?.name);
        if (name !== undefined) this.participants.push(repaired(name));
      }
      return;
    }
    for (const [index, item] of items.entries()) {
      const read = readThreadMessage(item, this.#run.limits.textLength);
      if (typeof read === "string") this.#run.skip(read, this.#file, first + index);
      else this.held.push({ message: read, position: first + index });
    }
  }

  broken(_path: JsonPath, index: number): void {
    this.#run.skip("broken-record", this.#file, index);
  }

  /** True once the file shows that the newest message stands first; undefined while all have one time. */
  get newestFirst(): boolean | undefined {
    const first = this.held[0];
    const other = this.held.findLast(({ message }) => message.ts !== first!.message.ts);
    return first && other ? first.message.ts > other.message.ts : undefined;
  }
}

/** Where a conversation lives: the folder of its `message_N.json`, or the file itself. */
function threadOf(name: string): { id: string; readonly part: number } {
  const parts = /^(?:(.*)\/)?message_(\d+)\.(?:json|html)$/i.exec(name);
  if (parts) return { id: parts[1] || name, part: Number(parts[2]) };
  return { id: name, part: 0 };
}

/**
 * Where each of the chosen files belongs. Those that were picked out of their folder, so that no folder is named, are one conversation
 * where the same people take part.
 */
async function threadsOf(files: readonly Source[], chosen: readonly number[]) {
  const placed = chosen.map((index) => ({ index, ...threadOf(files[index]!.name) }));
  const first = new Map<string, string>();
  for (const one of placed.toSorted((a, b) => a.part - b.part)) {
    if (one.part === 0 || one.id !== files[one.index]!.name) continue;
    const top = new TextDecoder().decode(await head(files[one.index]!, 16_384));
    const people = /"participants"\s*:\s*(\[[^\]]*\])/.exec(top)?.[1]?.replace(/\s+/g, "");
    if (people === undefined) continue;
    const same = first.get(people);
    if (same === undefined) first.set(people, one.id);
    else one.id = same;
  }
  return placed;
}

/** Reads conversations file by file, the oldest file of each first. */
export async function* readThreads(
  files: readonly Source[],
  chosen: readonly number[],
  run: Run,
): AsyncIterable<readonly ImportedMessage[]> {
  const collector = new Collector();
  const ordered = (await threadsOf(files, chosen)).toSorted((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : other.part - one.part,
  );
  let torn: ImportFailure | undefined;
  for (const { index, id } of ordered) {
    if (run.unwanted(id)) continue;
    const reader = new ThreadReader(run, index);
    const give = (placed: readonly Placed[]) => {
      const members = reader.participants;
      run.conversation({
        id,
        title: reader.title,
        ...(members.length > 0 ? { members, group: members.length > 2, groupChat: members.length > 2 } : {}),
      });
      for (const { message, position } of placed)
        collector.add({ ...message, conversation: id, file: index, position });
      return collector.take();
    };
    try {
      const page = /\.html?$/i.test(files[index]!.name);
      for await (const _ of page ? readPage(files[index]!, run, index, reader) : readJson(files[index]!, run, reader)) {
        // The oldest first: what came so far can go. The title and the participants may stand at the end; they are told again then.
        if (reader.newestFirst === false) yield give(reader.held.splice(0));
      }
    } catch (error) {
      if (!(error instanceof ImportFailure)) throw error;
      // One broken file of many: the rest is read, and the file is counted.
      if (error.code === "aborted" || (chosen.length === 1 && error.code !== "truncated")) throw error;
      if (error.code === "truncated") torn = error;
      else run.skip("broken-record", index, 0);
    }
    const rest = reader.held;
    if (reader.newestFirst !== false) rest.reverse();
    yield give(rest);
  }
  if (torn) throw torn;
}
