import {
  type ConversationReport,
  type FormatId,
  type ImportedMessage,
  type Importer,
  ImportFailure,
  type ImportReport,
  type Participant,
  type ReadOptions,
  type Source,
} from "./model.ts";
import { findImporter, importerFor, openFiles, refuseEmpty, tornOr } from "./open.ts";
import { skipSentences } from "./report.ts";
import { Reading } from "./run.ts";

/** Passes between people: what counts as a message. */
export function isMessage({ kind }: ImportedMessage): boolean {
  return kind !== "system" && kind !== "reaction";
}

/**
 * Reads an export. `onFormat` is told the format before the first message. `onMessages` gets batches in the order of the files, and is called never again after the promise settles.
 * Without `format` it is found out. Never rejects for what a file holds: see `report.failure`; messages given before it stay good.
 * No message at all is a failure too. Rejects only for a zone that does not exist (RangeError) and what `onMessages` throws.
 */
export async function readExport(
  sources: readonly Source[],
  options: ReadOptions & { readonly format?: FormatId; readonly onFormat?: (format: FormatId) => void },
  onMessages: (batch: readonly ImportedMessage[]) => void | Promise<void> = () => undefined,
): Promise<ImportReport> {
  let run = new Reading(sources, options, "byte");
  let importer = options.format === undefined ? undefined : importerFor(options.format);
  const tally = new Tally();
  let failure: ImportFailure | undefined;
  let whole = true;
  try {
    run.check();
    const opened = await openFiles(sources, options.limits);
    const { files } = opened;
    whole = opened.whole;
    await refuseEmpty(files);
    importer ??= await findImporter(files);
    options.onFormat?.(importer.id);
    const upTo = options.notAfter ?? newest(files);
    run = new Reading(files, upTo === undefined ? options : { ...options, notAfter: upTo }, importer.positions);
    if (!whole) run.warn("truncated");
    // Nothing was written in the future. A file's own time may be wrong (zips of 1980 are common), so alone it only extends the bound.
    const last = (options.notAfter ?? Math.max(Date.now(), upTo ?? 0)) + day;
    await pump(importer, files, run, tally, onMessages, last);
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    failure = tornOr(error, whole);
  }
  // What was read before the tear is good; the tear is told beside it.
  if (failure?.code === "truncated" && tally.messages > 0) {
    run.warn("truncated");
    failure = undefined;
  }
  if (!failure && tally.messages === 0) failure = noMessages(importer, run);
  return {
    format: importer?.id ?? options.format ?? null,
    records: tally.records,
    conversations: tally.report(run),
    skipped: run.tallies(),
    skips: run.skips,
    warnings: [...run.warnings],
    bytes: run.bytesRead,
    ...(run.chosenOrder ? { dateOrder: run.chosenOrder } : {}),
    ...(failure ? { failure } : {}),
  };
}

async function pump(
  importer: Importer,
  files: readonly Source[],
  run: Reading,
  tally: Tally,
  onMessages: (batch: readonly ImportedMessage[]) => void | Promise<void>,
  last: number,
): Promise<void> {
  let rested = performance.now();
  for await (const batch of importer.read(files, run)) {
    if (performance.now() - rested > restEvery) {
      // A database is read without a pause; what stops a reading is heard only in one.
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
      run.check();
    }
    const timely = isAllTimely(batch, last) ? batch : batch.filter((message) => isTimely(message, last, run));
    const wanted = run.options.conversations
      ? timely.filter(({ conversation }) => !run.unwanted(conversation))
      : timely;
    if (wanted.length === 0) continue;
    tally.add(wanted, run.limits.participants);
    await onMessages(wanted);
    if (tally.records >= run.limits.messages || tally.crowded) {
      run.warn("limit");
      return;
    }
  }
}

const day = 86_400_000;
/** Milliseconds. */
const restEvery = 100;

function isAllTimely(batch: readonly ImportedMessage[], last: number): boolean {
  for (const { ts } of batch) if (ts > last) return false;
  return true;
}

function isTimely({ ts, file, position }: ImportedMessage, last: number, run: Reading): boolean {
  if (ts <= last) return true;
  run.skip("impossible-date", file, position);
  return false;
}

const newest = (files: readonly Source[]): number | undefined => {
  const times = files.flatMap(({ modified }) => (modified === undefined ? [] : [modified]));
  return times.length > 0 ? Math.max(...times) : undefined;
};

function noMessages(importer: Importer | undefined, run: Reading): ImportFailure {
  if (run.warnings.has("truncated"))
    return new ImportFailure(
      "truncated",
      "The file breaks off before the first message.",
      "Export it again, or copy it again to the end.",
    );
  const left = run.tallies().map(({ reason, count }) => `${skipSentences[reason]} (${count})`);
  return new ImportFailure(
    "no-messages",
    `No message found${importer ? ` in this ${importer.label} file` : ""}.${left.length > 0 ? ` Left out: ${left.join(", ")}.` : ""}`,
    importer ? importer.howTo : "Export the conversation from the app itself and give that file.",
  );
}

/** More than one other person, where it is known who the owner is; else more than two in all. */
function isGroup(participants: readonly Participant[]): boolean {
  const others = participants.filter(({ owner }) => !owner).length;
  return others > (others < participants.length ? 1 : 2);
}

interface ConversationTally {
  readonly participants: Map<string, { count: number; owner: boolean }>;
  messages: number;
  first: number | null;
  last: number | null;
  /** The file says of a message that its owner did not write it. */
  told: boolean;
}

/** Takes in the first and last moment of some messages of a conversation. */
function extend(into: ConversationTally, first: number, last: number): void {
  if (into.first === null || first < into.first) into.first = first;
  if (into.last === null || last > into.last) into.last = last;
}

/** Counts by conversation and participant while messages pass. Maps, so that a name such as `__proto__` is a name. */
class Tally {
  records = 0;
  messages = 0;
  crowded = false;
  #people = 0;
  readonly #conversations = new Map<string, ConversationTally>();

  add(batch: readonly ImportedMessage[], mostPeople: number): void {
    let id: string | undefined;
    let into: ConversationTally | undefined;
    let author: string | undefined;
    let person: { count: number; owner: boolean } | undefined;
    this.records += batch.length;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const message of batch) {
      if (!isMessage(message)) continue;
      if (!into || message.conversation !== id) {
        if (into) extend(into, first, last);
        first = Number.POSITIVE_INFINITY;
        last = Number.NEGATIVE_INFINITY;
        id = message.conversation;
        author = undefined;
        into = this.#conversations.get(id);
        if (!into) {
          into = { participants: new Map(), messages: 0, first: null, last: null, told: false };
          this.#conversations.set(id, into);
        }
      }
      this.messages++;
      into.messages++;
      const { ts } = message;
      if (ts < first) first = ts;
      if (ts > last) last = ts;
      if (message.author === null) continue;
      if (message.author !== author) {
        author = message.author;
        person = into.participants.get(author);
        if (!person) {
          person = { count: 0, owner: false };
          into.participants.set(author, person);
          this.#people++;
          if (this.#people > mostPeople) this.crowded = true;
        }
      }
      person!.count++;
      if (message.fromMe) person!.owner = true;
      else if (message.fromMe === false) into.told = true;
    }
    if (into) extend(into, first, last);
  }

  report(run: Reading): ConversationReport[] {
    return [...this.#conversations].map(([id, tally]) => {
      const known = run.conversations.get(id) ?? { id, title: id };
      const participants = [...tally.participants].map(([name, { count, owner }]) => ({
        id: name,
        messages: count,
        owner: owner || run.owners.has(name),
      }));
      for (const member of known.members ?? [])
        if (!tally.participants.has(member))
          participants.push({ id: member, messages: 0, owner: run.owners.has(member) });
      return {
        ...known,
        group: known.group ?? isGroup(participants),
        participants,
        ...(tally.told && !participants.some(({ owner }) => owner) ? { ownerSilent: true } : {}),
        messages: tally.messages,
        first: tally.first,
        last: tally.last,
      };
    });
  }
}
