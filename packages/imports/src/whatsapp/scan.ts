import { textChunks } from "../encoding.ts";
import type { ImportedMessage, Run, Source } from "../model.ts";
import { keptText } from "../text.ts";
import { Assembly, type Open } from "./assemble.ts";
import { digitValue, isMark } from "./letters.ts";
import { Pasted } from "./pasted.ts";
import { matchedDay, type Survey } from "./survey.ts";

/**
 * Reads the messages of one file, given what its survey found. Text is decoded chunk by chunk and looked at in place: a line costs a
 * search for its end and a look at its first letters; strings are made only of what is kept.
 */
export class Scan {
  readonly #run: Run;
  readonly #file: number;
  readonly #survey: Survey;
  readonly #assembly: Assembly;
  readonly #pasted: Pasted;
  readonly #bracketed: boolean;
  readonly #letterFirst: boolean;
  /** A line that is not finished, or that waits for those that follow. */
  #text = "";
  #ended = false;
  #line = 1;
  #open: Open | undefined;
  /** The object of the message before, to be used again. */
  #spare: Open = {
    line: 0,
    wall: Number.NaN,
    author: null,
    bodyAt: 0,
    marked: false,
    assumed: false,
    held: "",
    cut: undefined,
    lines: 0,
  };
  #inLongLine = false;
  #lastWall = Number.NEGATIVE_INFINITY;
  #date0 = -1;
  #date1 = -1;
  #date2 = -1;
  /** Midnight of that date as if UTC, NaN where no calendar has it. */
  #dayStart = Number.NaN;

  constructor(run: Run, file: number, survey: Survey, conversation: string, seq: number) {
    this.#run = run;
    this.#file = file;
    this.#survey = survey;
    const { iphone, matcher } = survey;
    const precision = matcher.shape.seconds ? "s" : "min";
    this.#assembly = new Assembly(run, { file, conversation, iphone, precision, seq });
    const first = matcher.shape.steps[0]!;
    this.#bracketed = first.step === "text" && first.text.startsWith("[");
    this.#letterFirst = !this.#bracketed && first.step !== "number";
    this.#pasted = new Pasted(
      survey,
      run,
      () => this.#wall(),
      (code) => this.#mayStart(code),
    );
  }

  get seq(): number {
    return this.#assembly.seq;
  }

  async *read(source: Source): AsyncGenerator<readonly ImportedMessage[]> {
    const { returnsOnly } = this.#survey;
    for await (const chunk of textChunks(source, this.#run, this.#file)) {
      this.#add(returnsOnly ? chunk.replaceAll("\r", "\n") : chunk);
      const batch = this.#assembly.take();
      if (batch.length > 0) yield batch;
    }
    this.#ended = true;
    this.#add("\n");
    if (this.#open) this.#open.bodyAt = 0;
    this.#close(this.#text, this.#text.length);
    const batch = this.#assembly.take();
    if (batch.length > 0) yield batch;
  }

  /**
   * Adds a piece of the file. A line that goes over from the piece before is finished first, so that the rest is read where it stands:
   * joining every piece with what was left of the last would copy the whole file.
   */
  #add(piece: string): void {
    let from = 0;
    if (this.#inLongLine) {
      from = piece.indexOf("\n") + 1;
      if (from === 0) return;
      this.#inLongLine = false;
      this.#line++;
    }
    if (this.#text !== "") {
      // Joined into one flat string: of a string that was added up, every look at a letter takes a detour.
      const end = piece.indexOf("\n") + 1;
      from = end || piece.length;
      this.#work([this.#text, piece.slice(0, from)].join(""), 0);
      // What is still left waits for lines that follow.
      if (this.#text !== "" && from < piece.length) {
        this.#work([this.#text, piece.slice(from)].join(""), 0);
        return;
      }
    }
    if (from < piece.length) this.#work(piece, from);
  }

  /** Works through the whole lines of a text from `from` on; what is not finished stays in the buffer. */
  #work(text: string, from: number): void {
    let at = from;
    if (this.#open) this.#open.bodyAt = from;
    for (;;) {
      const end = text.indexOf("\n", at);
      if (end < 0) break;
      if (!this.#tryLine(text, at, end)) break;
      if (this.#open) this.#open.lines++;
      this.#line++;
      at = end + 1;
    }
    this.#keep(text, at);
  }

  #keep(text: string, at: number): void {
    const { lineBytes, textLength } = this.#run.limits;
    if (text.length - at > lineBytes && !text.includes("\n", at)) {
      // A line without an end: its beginning is looked at, the rest is passed over.
      this.#tryLine(text, at, text.length, true);
      const into = this.#open;
      if (into && into.cut === undefined) into.cut = keptText(into.held + text.slice(into.bodyAt), textLength);
      if (into) this.#run.skip("cut-text", this.#file, this.#line);
      else this.#run.skip("before-first-message", this.#file, this.#line);
      this.#text = "";
      this.#inLongLine = true;
      return;
    }
    const open = this.#open;
    if (open) {
      if (open.cut === undefined) open.held += text.slice(open.bodyAt, at);
      if (open.cut === undefined && open.held.length > textLength + lineBytes) {
        open.cut = keptText(open.held, textLength);
        this.#run.skip("cut-text", this.#file, open.line);
      }
      if (open.cut !== undefined) open.held = "";
    }
    this.#text = text.slice(at);
  }

  /** False for the first letter of nearly every line that goes on a message. */
  #mayStart(code: number): boolean {
    if (code >= 48 && code <= 57) return !this.#bracketed;
    if (code === 91) return this.#bracketed;
    return code >= 0x80
      ? isMark(code) || this.#letterFirst || digitValue(code) >= 0 || code === 0xa0
      : this.#letterFirst;
  }

  /** Looks whether a message starts here. False where that cannot be told before more of the file is there; `now` does not wait. */
  #tryLine(text: string, at: number, end: number, now = false): boolean {
    const { matcher, authors } = this.#survey;
    const first = text.charCodeAt(at);
    const rest = this.#mayStart(first) ? matcher.match(text, at) : -1;
    if (rest < 0 || rest > end) return this.#tryOther(text, at, end, first, now);
    const wall = this.#wall();
    let close = end;
    while (close > rest && text.charCodeAt(close - 1) === 13) close--;
    let author = authors.known(text, rest, close);
    if (author === undefined && !Number.isNaN(wall)) {
      const verdict = this.#pasted.strange(text, wall, this.#lastWall, end, this.#ended);
      if (verdict === "unclear" && !now) return false;
      if (verdict === "pasted") return true;
    }
    author ??= authors.meet(text, rest, close);
    const bodyAt = author === undefined ? rest : authors.textAt;
    this.#close(text, at);
    if (Number.isNaN(wall)) this.#run.skip("impossible-date", this.#file, this.#line);
    else this.#lastWall = wall;
    this.#start(author ?? null, wall, bodyAt, isMark(first), false);
    return true;
  }

  /** A line without the file's own stamp goes on a message, but for stamps of another shape. */
  #tryOther(text: string, at: number, end: number, first: number, now: boolean): boolean {
    if (!this.#open) {
      if (text.slice(at, Math.min(end, at + 256)).trim() !== "")
        this.#run.skip("before-first-message", this.#file, this.#line);
      return true;
    }
    if (first !== 91 && !(first >= 48 && first <= 57) && !isMark(first)) return true;
    const { authors } = this.#survey;
    const other = this.#pasted.other(text, at, end, { authors, last: this.#lastWall, ended: this.#ended });
    if (other?.verdict === "unclear" && !now) return false;
    if (!other || other.verdict === "pasted") return true;
    const author = authors.known(text, other.rest, end) ?? authors.meet(text, other.rest, end);
    const bodyAt = author === undefined ? other.rest : authors.textAt;
    this.#close(text, at);
    this.#lastWall = other.wall;
    this.#start(author ?? null, other.wall, bodyAt, isMark(first), other.assumed);
    return true;
  }

  /** The wall clock of the last match, or NaN where no calendar has it. */
  #wall(): number {
    const { matcher } = this.#survey;
    const { numbers, dateAt, timeAt } = matcher;
    const first = numbers[dateAt]!;
    const second = numbers[dateAt + 1]!;
    const third = numbers[dateAt + 2]!;
    if (first !== this.#date0 || second !== this.#date1 || third !== this.#date2) {
      this.#date0 = first;
      this.#date1 = second;
      this.#date2 = third;
      this.#dayStart = matchedDay(this.#survey) ?? Number.NaN;
    }
    const hour = matcher.hour();
    const minute = numbers[timeAt + 1]!;
    const second60 = matcher.shape.seconds ? numbers[timeAt + 2]! : 0;
    if (hour < 0 || hour > 23 || minute > 59 || second60 > 59) return Number.NaN;
    return this.#dayStart + ((hour * 60 + minute) * 60 + second60) * 1000;
  }

  #start(author: string | null, wall: number, bodyAt: number, marked: boolean, assumed: boolean): void {
    const open = this.#spare;
    open.line = this.#line;
    open.wall = wall;
    open.author = author;
    open.bodyAt = bodyAt;
    open.marked = marked;
    open.assumed = assumed;
    open.held = "";
    open.cut = undefined;
    open.lines = 0;
    this.#open = open;
  }

  /** Ends the open message at `end`. */
  #close(text: string, end: number): void {
    const open = this.#open;
    this.#open = undefined;
    if (open && !Number.isNaN(open.wall)) this.#assembly.add(open, text, end);
  }
}
