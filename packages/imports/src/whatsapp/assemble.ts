import type { ImportedMessage, Run, TimeFlag } from "../model.ts";
import { keptText } from "../text.ts";
import { type Body, bodyOf, isPlain, isPlainLines } from "./markers.ts";

/** A message whose lines are being gathered. There is one at a time, so one object serves them all. */
export interface Open {
  line: number;
  /** NaN where its date is impossible: then its lines are passed over. */
  wall: number;
  author: string | null;
  /** Where its text starts in the buffer. */
  bodyAt: number;
  /** A mark stands before its stamp (iPhone: it had an attachment). */
  marked: boolean;
  /** Day and month of its stamp could be swapped. */
  assumed: boolean;
  /** Its text so far, from pieces of the file that are gone from the buffer. */
  held: string;
  /** What was kept of a text that grew past the limit. */
  cut: string | undefined;
  lines: number;
}

const quarterOfAnHour = 900_000;
/** Of what the app says, for whoever looks into a report. */
const longestEvent = 4096;

/** Where the text between two places ends, without the ends of its last lines. */
function textEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** Puts messages together from where their lines start and end, and hands them on in batches. */
export class Assembly {
  readonly #run: Run;
  readonly #file: number;
  readonly #conversation: string;
  readonly #iphone: boolean;
  readonly #precision: "s" | "min";
  #seq: number;
  #quarter = Number.NaN;
  #offset = 0;
  #batch: ImportedMessage[] = [];

  constructor(
    run: Run,
    {
      file,
      conversation,
      iphone,
      precision,
      seq,
    }: { file: number; conversation: string; iphone: boolean; precision: "s" | "min"; seq: number },
  ) {
    this.#run = run;
    this.#file = file;
    this.#conversation = conversation;
    this.#iphone = iphone;
    this.#precision = precision;
    this.#seq = seq;
  }

  get seq(): number {
    return this.#seq;
  }

  /** What was put together since the last call. */
  take(): readonly ImportedMessage[] {
    const batch = this.#batch;
    this.#batch = [];
    return batch;
  }

  /** Takes a message whose text ends in the buffer at `end`. */
  add(open: Open, text: string, end: number): void {
    const close = textEnd(text, open.bodyAt, end);
    const flag = this.#settle(open.wall);
    const ts = open.wall - this.#offset;
    if (
      flag !== undefined ||
      open.marked ||
      open.assumed ||
      open.cut !== undefined ||
      open.held !== "" ||
      open.author === null ||
      close - open.bodyAt > this.#run.limits.textLength ||
      (open.lines <= 1 && !isPlain(text, open.bodyAt, close))
    ) {
      this.#addSlowly(open, open.held + text.slice(open.bodyAt, close), ts, flag);
      return;
    }
    const body = text.slice(open.bodyAt, close);
    if (open.lines > 1 && !isPlainLines(body)) {
      this.#addSlowly(open, body, ts, flag);
      return;
    }
    // Nearly every message comes through here, so the object is made in one piece.
    this.#batch.push({
      conversation: this.#conversation,
      seq: this.#seq++,
      ts,
      tsKind: "zoned",
      tsPrecision: this.#precision,
      author: open.author,
      kind: "text",
      text: body,
      file: this.#file,
      position: open.line,
    });
  }

  /** Sets the offset of the zone at a wall clock. Clocks are changed at quarters of an hour, so within one there is nothing new to ask. */
  #settle(wall: number): TimeFlag | undefined {
    if (wall >= this.#quarter && wall < this.#quarter + quarterOfAnHour) return undefined;
    const { ts, flag } = this.#run.moment(wall);
    this.#offset = wall - ts;
    this.#quarter = flag === undefined ? wall - (wall % quarterOfAnHour) : Number.NaN;
    return flag;
  }

  #addSlowly(open: Open, slice: string, ts: number, flag: TimeFlag | undefined): void {
    const { textLength } = this.#run.limits;
    const lines = open.cut ?? slice;
    const whole = lines.slice(0, textEnd(lines, 0, lines.length));
    const raw = whole.includes("\r") ? whole.replace(/\r+\n/g, "\n") : whole;
    const kept = keptText(raw, open.author === null ? longestEvent : textLength);
    const body: Body =
      open.author === null
        ? { kind: "system", text: kept }
        : bodyOf(kept, { iphone: this.#iphone, marked: open.marked });
    if (open.author !== null && raw.length > textLength) this.#run.skip("cut-text", this.#file, open.line);
    if (body.guessed) this.#run.warn("markers-guessed");
    if (open.assumed) this.#run.warn("order-assumed");
    const flags: TimeFlag[] = [...(flag ? [flag] : []), ...(open.assumed ? (["order-assumed"] as const) : [])];
    this.#batch.push({
      conversation: this.#conversation,
      seq: this.#seq++,
      ts,
      tsKind: "zoned",
      tsPrecision: this.#precision,
      author: body.kind === "system" ? null : open.author,
      kind: body.kind,
      file: this.#file,
      position: open.line,
      ...(body.text === undefined ? {} : { text: body.text }),
      ...(body.edited ? { edited: true } : {}),
      ...(body.callSeconds === undefined ? {} : { callSeconds: body.callSeconds }),
      ...(flags.length > 0 ? { tsFlags: flags } : {}),
    });
  }
}
