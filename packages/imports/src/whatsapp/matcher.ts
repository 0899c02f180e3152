import { digitValue, isMark, isSpace, lettersOf, standsAt } from "./letters.ts";
import { hourOfDay, knownPeriod, type Period } from "./periods.ts";
import type { Shape, Step } from "./shape.ts";

const longestPeriod = 24;
/** The code of the period among the plain steps; numbers are minus their digits. */
const period = -100;

/**
 * Finds stamps of one shape. Built for the middle of a file, where it looks at every line: no strings are made, and most lines
 * are turned away by their first letter.
 */
export class Matcher {
  /** The numbers of the last match, in the order of the stamp; see `dateAt` and `timeAt`. */
  readonly numbers = new Int32Array(6);
  /** The word for the half of the day in the last match, as it stands there. */
  word = "";
  #wordLetters: Uint16Array = new Uint16Array(0);
  /** The word before that: a day has two. */
  #otherWord = "";
  #otherLetters: Uint16Array = new Uint16Array(0);
  readonly shape: Shape;
  /** The word beside the time says nothing: hours are those of a clock of 24. */
  plainHours = false;
  readonly dateAt: number;
  readonly timeAt: number;
  readonly #steps: readonly Step[];
  readonly #texts: readonly (readonly number[])[];
  /** The same steps for lines in plain ASCII: letters as they are, numbers and the period as negative codes. */
  readonly #plain: Int32Array;
  readonly #learned = new Map<string, Period>();
  /** Where among the plain steps the time starts, if it follows the date. */
  readonly #timeIndex: number;
  /** The date of the last match as it stood there, up to the first digit of its time, and its numbers: most lines are of the same day. */
  #date: Uint16Array = new Uint16Array(32);
  #dateLength = 0;
  readonly #dateNumbers = new Int32Array(3);
  /** The word in it, where one stands between the date and the time. */
  #dateWord = "";
  #lastWord = "";
  #lastPeriod: Period | undefined;

  constructor(shape: Shape) {
    this.shape = shape;
    this.dateAt = shape.timeFirst ? (shape.seconds ? 3 : 2) : 0;
    this.timeAt = shape.timeFirst ? 0 : 3;
    this.#steps = shape.steps;
    this.#texts = shape.steps.map((step) =>
      step.step === "text" ? Array.from(step.text, (letter) => letter.charCodeAt(0)) : [],
    );
    this.#plain = Int32Array.from(
      shape.steps.flatMap((step) =>
        step.step === "text"
          ? Array.from(step.text, (letter) => letter.charCodeAt(0))
          : [step.step === "period" ? period : -step.digits],
      ),
    );
    const numbers = [...this.#plain.entries()].filter(([, code]) => code < 0 && code !== period);
    this.#timeIndex = shape.timeFirst ? Number.POSITIVE_INFINITY : (numbers[3]?.[0] ?? Number.POSITIVE_INFINITY);
  }

  /** Names a word of the file that the table does not know. */
  learn(word: string, period: Period): void {
    this.#learned.set(word, period);
  }

  /** The position after the stamp that starts at `at`, or -1. */
  match(text: string, at: number): number {
    const plain = this.#plain;
    let place = at;
    let number = 0;
    let index = 0;
    let sameDate = false;
    let otherHalf = false;
    if (this.#dateLength > 0 && standsAt(text, at, this.#date, this.#dateLength)) {
      place += this.#dateLength;
      index = this.#timeIndex;
      sameDate = true;
      if (this.#dateWord) this.#say(this.#dateWord);
      for (; number < 3; number++) this.numbers[number] = this.#dateNumbers[number]!;
    }
    for (; index < plain.length; index++) {
      if (index === this.#timeIndex && !sameDate) this.#keepDate(text, at, place);
      const wanted = plain[index]!;
      const code = text.charCodeAt(place);
      if (code === wanted || (wanted === 32 && isSpace(code))) {
        place++;
        continue;
      }
      // What is not plain, or ends the line early, is for the slow way; any other letter is a mismatch there too.
      if (wanted > 0) return code >= 0x80 || otherHalf || (wanted === 32 && !(code > 32)) ? this.#slowly(text, at) : -1;
      if (wanted === period) {
        if (!this.word || !standsAt(text, place, this.#wordLetters)) {
          if (!this.#otherWord || !standsAt(text, place, this.#otherLetters)) return this.#slowly(text, at);
          this.#turn();
          otherHalf = true;
        }
        place += this.word.length;
        continue;
      }
      if (code < 48 || code > 57) return code >= 0x80 || otherHalf ? this.#slowly(text, at) : -1;
      let value = code - 48;
      let digits = 1;
      let next = text.charCodeAt(++place);
      while (next >= 48 && next <= 57) {
        value = value * 10 + next - 48;
        digits++;
        next = text.charCodeAt(++place);
      }
      if (digits > -wanted || (wanted < -2 && digits !== -wanted)) return otherHalf ? this.#slowly(text, at) : -1;
      this.numbers[number++] = value;
    }
    return place;
  }

  /** Takes a word for the one seen last. */
  #say(word: string): void {
    if (word === this.word) return;
    if (word !== this.#otherWord) {
      this.#otherWord = word;
      this.#otherLetters = lettersOf(word);
    }
    this.#turn();
  }

  /** Puts the other word for a half of the day in place of the one seen last. */
  #turn(): void {
    const { word } = this;
    const letters = this.#wordLetters;
    this.word = this.#otherWord;
    this.#wordLetters = this.#otherLetters;
    this.#otherWord = word;
    this.#otherLetters = letters;
  }

  #keepDate(text: string, from: number, to: number): void {
    this.#dateLength = to - from;
    if (this.#dateLength > this.#date.length) this.#date = new Uint16Array(2 * this.#dateLength);
    for (let letter = 0; letter < this.#dateLength; letter++) this.#date[letter] = text.charCodeAt(from + letter);
    for (let number = 0; number < 3; number++) this.#dateNumbers[number] = this.numbers[number]!;
    this.#dateWord = this.#plain.indexOf(period) < this.#timeIndex ? this.word : "";
  }

  #slowly(text: string, at: number): number {
    let place = at;
    let number = 0;
    for (let index = 0; index < this.#steps.length; index++) {
      const step = this.#steps[index]!;
      if (step.step === "number") {
        place = this.#number(text, place, step.digits, number++);
      } else if (step.step === "text") {
        place = skipText(text, place, this.#texts[index]!);
      } else {
        place = this.#period(text, place, this.#steps[index + 1], this.#texts[index + 1]);
      }
      if (place < 0) return -1;
    }
    return place;
  }

  /** Hour of the day of the last match, or -1 where its word is not known. */
  hour(): number {
    const hour = this.numbers[this.timeAt]!;
    // Some clocks write midnight as 24.
    if (!this.shape.period || this.plainHours) return hour === 24 ? 0 : hour;
    if (this.word !== this.#lastWord) {
      this.#lastWord = this.word;
      this.#lastPeriod = knownPeriod(this.word) ?? this.#learned.get(this.word);
    }
    return this.#lastPeriod === undefined ? -1 : hourOfDay(hour, this.#lastPeriod);
  }

  #number(text: string, from: number, digits: number, index: number): number {
    let at = from;
    let code = text.charCodeAt(at);
    while (isMark(code)) code = text.charCodeAt(++at);
    let value = 0;
    let count = 0;
    for (;;) {
      const digit = code >= 48 && code <= 57 ? code - 48 : digitValue(code);
      if (digit < 0) break;
      value = value * 10 + digit;
      count++;
      code = text.charCodeAt(++at);
    }
    if (count === 0 || count > digits || (digits > 2 && count !== digits)) return -1;
    this.numbers[index] = value;
    return at;
  }

  #period(text: string, from: number, next: Step | undefined, nextText: readonly number[] | undefined): number {
    // The word seen last is the likeliest.
    let end = -1;
    if (this.word && text.startsWith(this.word, from)) end = from + this.word.length;
    if (end < 0 || !this.#goesOn(text, end, next, nextText)) {
      end = from;
      while (end - from <= longestPeriod && !this.#goesOn(text, end, next, nextText)) end++;
      if (end === from || end - from > longestPeriod) return -1;
      // A fresh string: a slice would keep the whole chunk alive.
      const word = Array.from(text.slice(from, end)).join("");
      if (/[\n\r[\]]/.test(word)) return -1;
      this.#say(word);
    }
    return end;
  }

  #goesOn(text: string, at: number, next: Step | undefined, nextText: readonly number[] | undefined): boolean {
    if (next?.step === "text") return skipText(text, at, nextText!) >= 0;
    return digitValue(text.charCodeAt(at)) >= 0;
  }
}

/** The position after `letters`, with marks skipped and any space taken for any, or -1. */
function skipText(text: string, from: number, letters: readonly number[]): number {
  let at = from;
  for (let index = 0; index < letters.length; index++) {
    const wanted = letters[index]!;
    let code = text.charCodeAt(at);
    while (code !== wanted && isMark(code)) code = text.charCodeAt(++at);
    if (code !== wanted && !(wanted === 32 && isSpace(code))) {
      // "[…]" at the end of a line may lack the space after it.
      if (index === letters.length - 1 && wanted === 32 && (code === 10 || code === 13 || Number.isNaN(code)))
        return at;
      return -1;
    }
    at++;
  }
  return at;
}
