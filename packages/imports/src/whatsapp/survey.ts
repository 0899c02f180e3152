import { textChunks } from "../encoding.ts";
import { type DateOrder, type DateReading, ImportFailure, type Run, type Source } from "../model.ts";
import { Authors } from "./authors.ts";
import { DateEvidence, dayOf } from "./dates.ts";
import { isMark } from "./letters.ts";
import { Matcher } from "./matcher.ts";
import { knownPeriod } from "./periods.ts";
import { shapeIn } from "./shape.ts";

/** What holds for every line of one file, found from its beginning. */
export interface Survey {
  readonly matcher: Matcher;
  readonly authors: Authors;
  readonly order: DateOrder;
  readonly sure: boolean;
  readonly lastYear: number;
  readonly iphone: boolean;
  /** Lines end with a carriage return alone. */
  readonly returnsOnly: boolean;
}

/** Letters from the start in which the shape of the stamps is looked for. */
const shapeWindow = 131_072;
/** Stamps whose writers are counted before the reading proper. */
const authorWindow = 4_000;

/**
 * Reads the beginning of a file (further while the order of day and month is open). Throws ImportFailure: not-this-format where no
 * stamp is found or a fifth of the text stands before the first, ambiguous-dates.
 */
export async function survey(source: Source, run: Run, file: number): Promise<Survey | undefined> {
  const chunks = textChunks(source, silent(run), file);
  let text = "";
  let done = false;
  let returnsOnly: boolean | undefined;
  /** The next whole lines, always cut at the same places, however the file comes in. */
  const window = async () => {
    while (!done && text.length < shapeWindow) {
      const next = await chunks.next();
      if (next.done) done = true;
      else text += next.value;
    }
    const piece = done && text.length <= shapeWindow ? `${text}\n` : text.slice(0, shapeWindow);
    returnsOnly ??= piece.includes("\r") && !piece.slice(0, -1).includes("\n");
    const lines = returnsOnly ? piece.replaceAll("\r", "\n") : piece;
    // A line longer than the window is looked at by its beginning only.
    const end = lines.lastIndexOf("\n") + 1 || lines.length;
    text = text.slice(end);
    return { lines: lines.slice(0, end), last: done && text.length === 0 };
  };
  let { lines, last } = await window();
  const shape = shapeIn(lines);
  if (!shape) return undefined;

  const matcher = new Matcher(shape);
  const lastYear = new Date(Math.max(Date.now(), run.options.notAfter ?? 0)).getUTCFullYear() + 1;
  const evidence = new DateEvidence(shape, lastYear, run.options.notAfter ?? Number.POSITIVE_INFINITY);
  const periods = new PeriodEvidence();
  const names = new Map<string, number>();
  let stamps = 0;
  let decision = run.options.dateOrder && { order: run.options.dateOrder, sure: true };
  if (decision && shape.year === 0) decision = { order: "ymd", sure: true };
  for (;;) {
    for (let at = 0; at < lines.length; ) {
      const close = lines.indexOf("\n", at);
      if (close < 0) break;
      const rest = matcher.match(lines, at);
      if (rest >= 0 && rest <= close) {
        stamps++;
        const { numbers, dateAt, timeAt } = matcher;
        evidence.add(numbers[dateAt]!, numbers[dateAt + 1]!, numbers[dateAt + 2]!, {
          hour: matcher.hour(),
          minute: numbers[timeAt + 1]!,
          length: close - rest,
        });
        if (shape.period) periods.add(matcher, evidence.dates);
        if (stamps <= authorWindow) countName(names, lines, rest, close);
      }
      at = close + 1;
    }
    decision ??= evidence.decide(last);
    const learned = !shape.period || periods.settle(matcher);
    if (last || (decision && learned)) break;
    ({ lines, last } = await window());
  }
  await chunks.return(undefined);
  if (shape.period && !periods.settle(matcher)) throw unclear("Morning and evening cannot be told apart in this file.");
  if (!decision) throw unclear("Day and month can be read both ways in this file.", evidence.readings());
  const authors = new Authors();
  authors.survey(names);
  return {
    matcher,
    authors,
    ...decision,
    lastYear,
    iphone: shape.key.replace("?", "").startsWith("["),
    returnsOnly: returnsOnly ?? false,
  };
}

function unclear(message: string, readings?: readonly DateReading[]): ImportFailure {
  const both = readings?.map(({ order, first, last }) => `${order}: ${first} to ${last}`).join(", or ");
  return new ImportFailure(
    "ambiguous-dates",
    both ? `${message} ${both}.` : message,
    both
      ? `Say which it is: ${readings!.map(({ order }) => order).join(" or ")}.`
      : "Set the phone to a 24-hour clock and export again.",
    readings,
  );
}

function countName(names: Map<string, number>, text: string, at: number, end: number): void {
  const colon = text.indexOf(": ", at);
  let close = colon >= 0 && colon < end ? colon : -1;
  let last = end;
  while (last > at && (text.charCodeAt(last - 1) <= 32 || isMark(text.charCodeAt(last - 1)))) last--;
  if (close < 0 && text.charCodeAt(last - 1) === 58) close = last - 1;
  if (close < 0 || (names.size >= 10_000 && !names.has(text.slice(at, close)))) return;
  const name = text.slice(at, close);
  names.set(name, (names.get(name) ?? 0) + 1);
}

/** The survey reads what the reading proper reads again, so nothing in it is counted or told. */
function silent(run: Run): Run {
  return {
    options: run.options,
    limits: run.limits,
    conversation: () => undefined,
    unwanted: () => false,
    skip: () => undefined,
    warn: () => undefined,
    dateOrder: () => undefined,
    owner: () => undefined,
    advance: () => undefined,
    check: () => run.check(),
    moment: (wall) => run.moment(wall),
    bytes: (source, limit) => run.bytes(source, limit),
    chunks: (source) => quietly(source, run),
  };
}

async function* quietly(source: Source, run: Run): AsyncIterable<Uint8Array> {
  run.check();
  try {
    for await (const chunk of source.chunks()) {
      run.check();
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ImportFailure && error.code !== "truncated") throw error;
    // A torn file is told by the reading proper; here what came before the tear is enough.
  }
}

/** Learns which of two unknown words is the afternoon: the one that follows the other within a day. */
class PeriodEvidence {
  readonly #after = new Map<string, number>();
  readonly #words = new Set<string>();
  #over12 = false;
  #day = -1;
  #word = "";

  add(matcher: Matcher, day: number): void {
    const { word } = matcher;
    if (knownPeriod(word)) return;
    this.#words.add(word);
    if (matcher.numbers[matcher.timeAt]! > 12) this.#over12 = true;
    if (day === this.#day && word !== this.#word) this.#after.set(word, (this.#after.get(word) ?? 0) + 1);
    this.#day = day;
    this.#word = word;
  }

  /** True once every word is known; teaches the matcher what was learned. */
  settle(matcher: Matcher): boolean {
    if (this.#words.size === 0) return true;
    if (this.#over12) {
      // A clock of 24 hours: the word says nothing.
      matcher.plainHours = true;
      return true;
    }
    if (this.#words.size !== 2) return false;
    const [one, other] = [...this.#words] as [string, string];
    const votes = (this.#after.get(one) ?? 0) - (this.#after.get(other) ?? 0);
    if (votes === 0) return false;
    matcher.learn(one, votes > 0 ? "pm" : "am");
    matcher.learn(other, votes > 0 ? "am" : "pm");
    return true;
  }
}

/** The day of the last match as midnight of its wall clock, or undefined where there is none. */
export function matchedDay({ matcher, order, lastYear }: Survey): number | undefined {
  const { numbers, dateAt, shape } = matcher;
  return dayOf(numbers[dateAt]!, numbers[dateAt + 1]!, numbers[dateAt + 2]!, order, lastYear, shape.year < 0);
}
