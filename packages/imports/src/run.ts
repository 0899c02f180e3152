import {
  type Conversation,
  type DateOrder,
  defaultLimits,
  ImportFailure,
  type Limits,
  type Moment,
  type ReadOptions,
  type Run,
  type Skipped,
  type SkipReason,
  type SkipTally,
  type Source,
  type Warning,
} from "./model.ts";
import { isMedia, joined } from "./source.ts";
import { ZoneClock } from "./zone.ts";

const mebibyte = 2 ** 20;
const keptSkips = 100_000;

/** One reading: holds the limits, counts what was left out, tells progress, obeys the abort signal. */
export class Reading implements Run {
  readonly options: ReadOptions;
  readonly limits: Limits;
  readonly conversations = new Map<string, Conversation>();
  readonly skips: Skipped[] = [];
  readonly owners = new Set<string>();
  readonly warnings = new Set<Warning>();
  readonly #files: readonly Source[];
  readonly #lines: boolean;
  readonly #tallies = new Map<SkipReason, { count: number; first: Skipped }>();
  readonly #wanted: ReadonlySet<string> | undefined;
  readonly #zone: ZoneClock;
  readonly #total: number | undefined;
  #order: { order: DateOrder; sure: boolean } | undefined;
  #bytes = 0;
  #zoned = false;
  #told = 0;

  constructor(files: readonly Source[], options: ReadOptions, positions: "line" | "byte" | "record") {
    this.options = options;
    this.limits = { ...defaultLimits, ...options.limits };
    this.#files = files;
    this.#lines = positions === "line";
    this.#wanted = options.conversations && new Set(options.conversations);
    this.#zone = new ZoneClock(options.zone);
    // Photos and recordings beside a chat are most of a zip, and are not read.
    const sizes = files.filter(({ name }) => files.length === 1 || !isMedia(name)).map(({ size }) => size);
    this.#total = sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  }

  get bytesRead(): number {
    return this.#bytes;
  }

  get chosenOrder(): { order: DateOrder; sure: boolean } | undefined {
    return this.#order;
  }

  tallies(): SkipTally[] {
    return [...this.#tallies].map(([reason, { count, first }]) => ({ reason, count, first }));
  }

  conversation(conversation: Conversation): void {
    const known = this.conversations.get(conversation.id);
    if (known === conversation) return;
    // Said again, it may add what was not known at first.
    this.conversations.set(
      conversation.id,
      known ? { ...known, ...conversation, title: conversation.title || known.title } : conversation,
    );
  }

  unwanted(conversation: string): boolean {
    return this.#wanted !== undefined && !this.#wanted.has(conversation);
  }

  skip(reason: SkipReason, file: number, position: number): void {
    const tally = this.#tallies.get(reason);
    if (tally) tally.count += 1;
    if (tally && this.skips.length >= keptSkips) return;
    const path = this.#files[file]?.name ?? "";
    const skipped: Skipped = this.#lines
      ? { reason, file, line: position, ...(this.#files.length > 1 ? { path } : {}) }
      : { reason, file, path: `${path}#${position}` };
    if (!tally) this.#tallies.set(reason, { count: 1, first: skipped });
    if (this.skips.length < keptSkips) this.skips.push(skipped);
  }

  warn(warning: Warning): void {
    this.warnings.add(warning);
  }

  dateOrder(order: DateOrder, sure: boolean): void {
    this.#order = { order, sure };
    if (!sure) this.warn("order-assumed");
  }

  owner(author: string): void {
    this.owners.add(author);
  }

  moment(wall: number): Moment {
    if (!this.#zoned) {
      this.#zoned = true;
      this.warn("zone-assumed");
    }
    return this.#zone.moment(wall);
  }

  check(): void {
    if (this.options.signal?.aborted) throw new ImportFailure("aborted", "Stopped.", "Nothing was kept.");
  }

  advance(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes - this.#told < mebibyte / 4) return;
    this.#told = this.#bytes;
    this.options.progress?.(this.#bytes, this.#total);
  }

  async *chunks(source: Source): AsyncIterable<Uint8Array> {
    this.check();
    let read = 0;
    try {
      for await (const chunk of source.chunks()) {
        this.check();
        read += chunk.length;
        if (read > this.limits.fileBytes)
          throw new ImportFailure(
            "too-large",
            "The file is larger than can be read here.",
            "Export one conversation, without media.",
          );
        yield chunk;
        this.advance(chunk.length);
      }
    } catch (error) {
      if (error instanceof ImportFailure) throw error;
      this.check();
      // The disk, a revoked file of a phone's picker, a pipe that broke: whatever it was, its text may hold a path.
      throw new ImportFailure(
        "unreadable",
        "The file could not be read to its end.",
        "Is it still there? Choose it again.",
      );
    }
  }

  async bytes(source: Source, limit = 64 * mebibyte): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let sum = 0;
    for await (const chunk of this.chunks(source)) {
      sum += chunk.length;
      if (sum > limit)
        throw new ImportFailure(
          "too-large",
          "A file in the export is larger than can be read here.",
          "Export one conversation, without media.",
        );
      parts.push(chunk);
    }
    return joined(parts);
  }
}
