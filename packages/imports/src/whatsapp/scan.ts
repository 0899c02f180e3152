import { textChunks } from "../encoding.ts";
import type { ImportedMessage, Run, Source, TimeFlag } from "../model.ts";
import { keptText } from "../text.ts";
import { digitValue, isMark } from "./letters.ts";
import { bodyOf, isPlain } from "./markers.ts";
import { matchedDay, type Survey } from "./survey.ts";

const day = 86_400_000;
/** Lines looked at to see whether a stamp by an unknown writer fits in time. */
const lookahead = 60;
const nextStamps = 5;

/** The message whose lines are being gathered. */
interface Open {
  readonly line: number;
  readonly wall: number;
  readonly author: string | null;
  /** Where its text starts in the buffer. */
  bodyAt: number;
  /** Its date is impossible: its lines are passed over. */
  readonly broken: boolean;
  /** What was kept of a text that grew past the limit. */
  cut: string | undefined;
  lines: number;
}

/**
 * Reads the messages of one file, given what its survey found. Text is decoded chunk by chunk and looked at in place: a line costs a
 * search for its end and a look at its first letters; strings are made only of what is kept.
 */
export class Scan {
  readonly #run: Run;
  readonly #file: number;
  readonly #survey: Survey;
  readonly #conversation: string;
  readonly #bracketed: boolean;
  readonly #letterFirst: boolean;
  readonly #precision: "s" | "min";
  #seq: number;
  #text = "";
  /** Where in the buffer the line starts that is not finished. */
  #unfinishedAt = 0;
  #ended = false;
  #line = 1;
  #open: Open | undefined;
  #inLongLine = false;
  #lastWall = Number.NEGATIVE_INFINITY;
  #batch: ImportedMessage[] = [];
  #date0 = -1;
  #date1 = -1;
  #date2 = -1;
  #dayStart: number | undefined;

  constructor(run: Run, file: number, survey: Survey, conversation: string, seq: number) {
    this.#run = run;
    this.#file = file;
    this.#survey = survey;
    this.#conversation = conversation;
    this.#seq = seq;
    const first = survey.matcher.shape.steps[0]!;
    this.#bracketed = first.step === "text" && first.text.startsWith("[");
    this.#precision = survey.matcher.shape.seconds ? "s" : "min";
    this.#letterFirst = !this.#bracketed && first.step !== "number";
  }

  get seq(): number {
    return this.#seq;
  }

  async *read(source: Source): AsyncGenerator<readonly ImportedMessage[]> {
    const { returnsOnly } = this.#survey;
    for await (const chunk of textChunks(source, this.#run, this.#file)) {
      let piece = chunk;
      if (piece.includes("\0")) {
        for (let at = piece.indexOf("\0"); at >= 0; at = piece.indexOf("\0", at + 1))
          this.#run.skip("bad-bytes", this.#file, 0);
        piece = piece.replaceAll("\0", "");
      }
      this.#take(returnsOnly ? piece.replaceAll("\r", "\n") : piece);
      yield* this.#handOver();
    }
    this.#ended = true;
    this.#take("\n");
    this.#close(this.#text.length);
    yield* this.#handOver();
  }

  *#handOver(): Generator<readonly ImportedMessage[]> {
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    this.#batch = [];
    yield batch;
  }

  /** Adds text and works through its whole lines; what is not finished stays in the buffer. */
  #take(piece: string): void {
    let text = this.#text + piece;
    let at = this.#unfinishedAt;
    if (this.#inLongLine) {
      const end = piece.indexOf("\n");
      if (end < 0) return;
      text = piece.slice(end + 1);
      at = 0;
      this.#inLongLine = false;
      this.#line++;
      if (this.#open) this.#open.bodyAt = 0;
    }
    for (;;) {
      const end = text.indexOf("\n", at);
      if (end < 0) break;
      if (this.#mayStart(text.charCodeAt(at)) && !this.#tryLine(text, at, end)) break;
      if (this.#open) this.#open.lines++;
      this.#line++;
      at = end + 1;
    }
    this.#keep(text, at);
  }

  #keep(text: string, at: number): void {
    const { lineBytes, textLength } = this.#run.limits;
    let start = at;
    const open = this.#open;
    if (text.length - at > lineBytes && !text.includes("\n", at)) {
      // A line without an end: its beginning is looked at, the rest is passed over.
      if (this.#mayStart(text.charCodeAt(at))) this.#tryLine(text, at, text.length, true);
      const into = this.#open;
      if (into && into.cut === undefined) into.cut = keptText(text.slice(into.bodyAt), textLength);
      if (into) this.#run.skip("cut-text", this.#file, this.#line);
      else this.#run.skip("before-first-message", this.#file, this.#line);
      this.#text = "";
      this.#unfinishedAt = 0;
      this.#inLongLine = true;
      return;
    }
    if (open) {
      if (open.cut === undefined && at - open.bodyAt > textLength + lineBytes) {
        open.cut = keptText(text.slice(open.bodyAt), textLength);
        this.#run.skip("cut-text", this.#file, open.line);
      }
      if (open.cut === undefined) start = Math.min(open.bodyAt, at);
      open.bodyAt -= start;
    }
    this.#unfinishedAt = at - start;
    this.#text = text.slice(start);
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
    const rest = matcher.match(text, at);
    if (rest < 0 || rest > end) {
      if (!this.#open) this.#beforeFirst(text, at, end);
      return true;
    }
    const wall = this.#wall();
    let close = end;
    while (close > rest && text.charCodeAt(close - 1) === 13) close--;
    let author = authors.known(text, rest, close);
    if (author === undefined && wall !== undefined) {
      const strange = this.#strange(text, wall, end);
      if (strange === undefined && !now) return false;
      if (strange) return true;
    }
    author ??= authors.meet(text, rest, close);
    this.#close(at, text);
    if (wall === undefined) this.#run.skip("impossible-date", this.#file, this.#line);
    else this.#lastWall = wall;
    this.#open = {
      line: this.#line,
      wall: wall ?? 0,
      author: author ?? null,
      bodyAt: author === undefined ? rest : authors.textAt,
      broken: wall === undefined,
      cut: undefined,
      lines: 0,
    };
    return true;
  }

  #beforeFirst(text: string, at: number, end: number): void {
    if (text.slice(at, Math.min(end, at + 256)).trim() !== "")
      this.#run.skip("before-first-message", this.#file, this.#line);
  }

  /** The wall clock of the last match, or undefined where no calendar has it. */
  #wall(): number | undefined {
    const { matcher } = this.#survey;
    const { numbers, dateAt, timeAt } = matcher;
    const first = numbers[dateAt]!;
    const second = numbers[dateAt + 1]!;
    const third = numbers[dateAt + 2]!;
    if (first !== this.#date0 || second !== this.#date1 || third !== this.#date2) {
      this.#date0 = first;
      this.#date1 = second;
      this.#date2 = third;
      this.#dayStart = matchedDay(this.#survey);
    }
    const hour = matcher.hour();
    const minute = numbers[timeAt + 1]!;
    const second60 = matcher.shape.seconds ? numbers[timeAt + 2]! : 0;
    if (this.#dayStart === undefined || hour < 0 || hour > 23 || minute > 59 || second60 > 59) return undefined;
    return this.#dayStart + ((hour * 60 + minute) * 60 + second60) * 1000;
  }

  /**
   * A stamp before somebody who has not written yet, or before nobody: a pasted line, if it lies a day before the last message or
   * after the next ones. Undefined where the next ones are not there yet.
   */
  #strange(text: string, wall: number, end: number): boolean | undefined {
    if (wall < this.#lastWall - day) return true;
    if (!Number.isFinite(this.#lastWall) || wall <= this.#lastWall + day) return false;
    const { matcher } = this.#survey;
    let at = end + 1;
    let lines = 0;
    let stamps = 0;
    for (; lines < lookahead && at < text.length; lines++) {
      const close = text.indexOf("\n", at);
      if (close < 0) break;
      const rest = this.#mayStart(text.charCodeAt(at)) ? matcher.match(text, at) : -1;
      if (rest >= 0 && rest <= close) {
        const next = this.#wall();
        // Pasted lines may follow; so the latest of the next few counts.
        if (next !== undefined && next >= wall - day) return false;
        if (next !== undefined && ++stamps === nextStamps) return true;
      }
      at = close + 1;
    }
    const enough = this.#ended || lines === lookahead || text.length - end > this.#run.limits.lineBytes;
    return enough ? stamps > 0 : undefined;
  }

  /** Ends the open message at `end` and puts it into the batch. */
  #close(end: number, text = this.#text): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open || open.broken) return;
    let close = end;
    while (close > open.bodyAt && (text.charCodeAt(close - 1) === 10 || text.charCodeAt(close - 1) === 13)) close--;
    const { iphone } = this.#survey;
    const { ts, flag } = this.#run.moment(open.wall);
    if (
      flag === undefined &&
      open.cut === undefined &&
      open.lines <= 1 &&
      open.author !== null &&
      isPlain(text, open.bodyAt, close)
    ) {
      // Nearly every message comes through here, so the object is made in one piece.
      this.#batch.push({
        conversation: this.#conversation,
        seq: this.#seq++,
        ts,
        tsKind: "zoned",
        tsPrecision: this.#precision,
        author: open.author,
        kind: "text",
        text: text.slice(open.bodyAt, close),
        file: this.#file,
        position: open.line,
      });
      return;
    }
    const base = {
      conversation: this.#conversation,
      seq: this.#seq++,
      ts,
      tsKind: "zoned" as const,
      tsPrecision: this.#precision,
      author: open.author,
      file: this.#file,
      position: open.line,
    };
    const flags = flag && { tsFlags: [flag] satisfies TimeFlag[] };
    const whole = open.cut ?? text.slice(open.bodyAt, close);
    const raw = whole.includes("\r") ? whole.replace(/\r+\n/g, "\n") : whole;
    if (open.author === null) {
      this.#batch.push({ ...base, kind: "system", text: keptText(raw, 4096), ...flags });
      return;
    }
    const { guessed, ...body } = bodyOf(keptText(raw, this.#run.limits.textLength), iphone);
    if (raw.length > this.#run.limits.textLength) this.#run.skip("cut-text", this.#file, open.line);
    if (guessed) this.#run.warn("markers-guessed");
    this.#batch.push({ ...base, ...body, author: body.kind === "system" ? null : open.author, ...flags });
  }
}
