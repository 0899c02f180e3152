import { plainStamp } from "./letters.ts";
import { isFiller, knownPeriod } from "./periods.ts";

/** One step of a stamp. Numbers hold up to `digits` digits (exactly as many from three on); text is compared without marks, any space for any. */
export type Step =
  | { readonly step: "number"; readonly digits: number }
  | { readonly step: "text"; readonly text: string }
  | { readonly step: "period" };

/** How every stamp of one file is built: an app writes them all alike, which is what tells them from stamps in pasted text. */
export interface Shape {
  readonly steps: readonly Step[];
  /** True where the time stands before the date. */
  readonly timeFirst: boolean;
  readonly seconds: boolean;
  /** Which of the three numbers of the date is the year for sure (three or four digits), or -1. */
  readonly year: -1 | 0 | 2;
  /** What stands between the numbers of the date. */
  readonly mark: string;
  readonly period: boolean;
  /** Two shapes are one where these are equal. */
  readonly key: string;
}

const longest = 72;
const isTimeGap = (gap: string) => /^ ?[:.٫] ?$|^ ?h ?$/.test(gap);
const isDateGap = (gap: string) => /^\.? ?[-/.] ?$|^ $|^\.$/.test(gap);

/** The shape of the stamp with which a line starts, or undefined. Slow: for the first lines of a file only. */
export function shapeOf(line: string): Shape | undefined {
  const plain = plainStamp(line.slice(0, longest + 16)).trimStart();
  const bracket = /^\[([^\]]{8,60})\](?: |$)/.exec(plain);
  if (bracket) return shapeFrom(bracket[1]!, "[", "] ");
  // The first dash or colon-and-space after which everything before it reads as a stamp.
  for (const end of plain.slice(0, longest).matchAll(/ [-–—] |: /g)) {
    const shape = shapeFrom(plain.slice(0, end.index), "", end[0]);
    if (shape && (end[0] !== ": " || !shape.key.includes("?"))) return shape;
  }
  return undefined;
}

function shapeFrom(stamp: string, open: string, close: string): Shape | undefined {
  const numbers = [...stamp.matchAll(/\d+/g)];
  if (numbers.length !== 5 && numbers.length !== 6) return undefined;
  const gaps = numbers.map((number, index) =>
    stamp.slice(index === 0 ? 0 : numbers[index - 1]!.index + numbers[index - 1]![0].length, number.index),
  );
  const last = numbers.at(-1)!;
  const tail = stamp.slice(last.index + last[0].length);
  const seconds = numbers.length === 6;
  const timeFirst = gaps[1] === ":" || (isTimeGap(gaps[1]!) && !isDateGap(gaps[2]!));
  const time = timeFirst ? 0 : 3;
  const date = timeFirst ? (seconds ? 3 : 2) : 0;
  if (!isTimeGap(gaps[time + 1]!)) return undefined;
  if (seconds && !isTimeGap(gaps[time + 2]!) && !/^ ?min ?$/.test(gaps[time + 2]!)) return undefined;
  if (!isDateGap(gaps[date + 1]!) || !isDateGap(gaps[date + 2]!)) return undefined;
  if (gaps[date + 1]!.trim() !== gaps[date + 2]!.trim()) return undefined;
  if (!/[\s,،(]|\p{L}/u.test(gaps[timeFirst ? date : time]!)) return undefined;
  const width = (index: number) => numbers[index]![0].length;
  const year = width(date) >= 3 ? 0 : width(date + 2) >= 3 ? 2 : -1;
  for (let index = 0; index < numbers.length; index++) {
    const isYear = index === date + year && year >= 0;
    if (width(index) > (isYear ? 4 : 2)) return undefined;
  }

  const steps: Step[] = [];
  const text = (piece: string) => {
    const before = steps.at(-1);
    if (before?.step === "text") steps[steps.length - 1] = { step: "text", text: before.text + piece };
    else if (piece) steps.push({ step: "text", text: piece });
  };
  text(open);
  let unknown = false;
  for (let index = 0; index <= numbers.length; index++) {
    const gap = index === numbers.length ? tail : gaps[index]!;
    const besideTime = index === time || index === time + (seconds ? 3 : 2);
    const split = besideTime ? periodIn(gap) : { before: gap, found: false, after: "", known: true };
    text(split.before);
    if (split.found) steps.push({ step: "period" });
    if (!split.known) unknown = true;
    text(split.after);
    if (index < numbers.length)
      steps.push({ step: "number", digits: year >= 0 && index === date + year ? width(index) : 2 });
  }
  text(close);
  const period = steps.some(({ step }) => step === "period");
  if (steps.filter(({ step }) => step === "period").length > 1) return undefined;
  const letters = steps.map((step) =>
    step.step === "text" ? step.text : step.step === "period" ? "P" : `#${step.digits}`,
  );
  return {
    steps,
    timeFirst,
    seconds,
    year,
    mark: gaps[date + 1]!.trim(),
    period,
    key: `${unknown ? "?" : ""}${letters.join("")}`,
  };
}

/** Where a word for the half of the day stands in what surrounds the time. A word that is neither that nor a filler is taken for one, to be learned. */
function periodIn(gap: string): { before: string; found: boolean; after: string; known: boolean } {
  const nothing = { before: gap, found: false, after: "", known: true };
  if (!/\p{L}/u.test(gap)) return nothing;
  const pieces = [...gap.matchAll(/[\p{L}\p{M}.]*\p{L}[\p{L}\p{M}.]*/gu)];
  // "p. m." is two words and one period: pairs are tried before single words.
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const pairEnd = next ? next.index + next[0].length : 0;
    const pair = next && gap.slice(piece.index, pairEnd);
    if (pair && pair.length <= 8 && knownPeriod(pair) && !knownPeriod(next[0]))
      return { before: gap.slice(0, piece.index), found: true, after: gap.slice(pairEnd), known: true };
  }
  const known = pieces.findLast((piece) => knownPeriod(piece[0]));
  const word = known ?? pieces.findLast((piece) => !isFiller(piece[0]));
  if (!word || word[0].length > 24) return nothing;
  return {
    before: gap.slice(0, word.index),
    found: true,
    after: gap.slice(word.index + word[0].length),
    known: known !== undefined,
  };
}

/** Stamps that are looked at; fewer where all are alike. */
const mostLooked = 2_000;
const agreed = 500;

/** The shape of most stamps in the text; one stamp that a message quotes does not count against many. */
export function shapeIn(text: string): Shape | undefined {
  const shapes = new Map<string, { shape: Shape; count: number; first: number }>();
  let lines = 0;
  let read = 0;
  for (let at = 0; at < text.length && read < (shapes.size === 1 ? agreed : mostLooked); ) {
    const newline = text.indexOf("\n", at);
    const close = newline < 0 ? text.length : newline;
    if (close > at + 1) {
      lines++;
      const shape = shapeOf(text.slice(at, Math.min(close, at + 128)));
      if (shape) {
        read++;
        const found = shapes.get(shape.key);
        if (found) found.count++;
        else shapes.set(shape.key, { shape, count: 1, first: lines });
      }
    }
    at = close + 1;
  }
  const best = [...shapes.values()].toSorted((one, other) => other.count - one.count || one.first - other.first)[0];
  // A fifth of the lines before the first message: a text that quotes a chat, not a chat.
  if (!best || (best.first - 1 > lines * 0.2 && best.first > 2)) return undefined;
  return best.shape;
}
