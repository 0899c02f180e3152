import type { ImportedMessage, Run, TimeFlag } from "../model.ts";
import { keptText } from "../text.ts";
import { bodyOf, isPlain } from "./markers.ts";

/** A message whose lines are being gathered. */
export interface Open {
  readonly line: number;
  readonly wall: number;
  readonly author: string | null;
  /** Where its text starts in the buffer. */
  bodyAt: number;
  /** Its date is impossible: its lines are passed over. */
  readonly broken: boolean;
  /** A mark stands before its stamp (iPhone: it had an attachment). */
  readonly marked: boolean;
  /** Day and month of its stamp could be swapped. */
  readonly assumed: boolean;
  /** What was kept of a text that grew past the limit. */
  cut: string | undefined;
  lines: number;
}

/** Puts messages together from where their lines start and end, and hands them on in batches. */
export class Assembly {
  readonly #run: Run;
  readonly #file: number;
  readonly #conversation: string;
  readonly #iphone: boolean;
  readonly #precision: "s" | "min";
  #seq: number;
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
    let close = end;
    while (close > open.bodyAt && (text.charCodeAt(close - 1) === 10 || text.charCodeAt(close - 1) === 13)) close--;
    const { ts, flag } = this.#run.moment(open.wall);
    if (
      flag === undefined &&
      !open.marked &&
      !open.assumed &&
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
    this.#addSlowly(open, text.slice(open.bodyAt, close), ts, [
      ...(flag ? [flag] : []),
      ...(open.assumed ? (["order-assumed"] as const) : []),
    ]);
  }

  #addSlowly(open: Open, slice: string, ts: number, flags: readonly TimeFlag[]): void {
    const base = {
      conversation: this.#conversation,
      seq: this.#seq++,
      ts,
      tsKind: "zoned" as const,
      tsPrecision: this.#precision,
      ...(flags.length > 0 ? { tsFlags: flags } : {}),
      author: open.author,
      file: this.#file,
      position: open.line,
    };
    if (open.assumed) this.#run.warn("order-assumed");
    const whole = open.cut ?? slice;
    const raw = whole.includes("\r") ? whole.replace(/\r+\n/g, "\n") : whole;
    if (open.author === null) {
      this.#batch.push({ ...base, kind: "system", text: keptText(raw, 4096) });
      return;
    }
    const { textLength } = this.#run.limits;
    const { guessed, ...body } = bodyOf(keptText(raw, textLength), { iphone: this.#iphone, marked: open.marked });
    if (raw.length > textLength) this.#run.skip("cut-text", this.#file, open.line);
    if (guessed) this.#run.warn("markers-guessed");
    this.#batch.push({ ...base, ...body, author: body.kind === "system" ? null : open.author });
  }
}
