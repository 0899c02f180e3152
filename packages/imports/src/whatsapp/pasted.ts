import type { Run } from "../model.ts";
import type { Authors } from "./authors.ts";
import { dayOf } from "./dates.ts";
import { isMark } from "./letters.ts";
import { Matcher } from "./matcher.ts";
import { type Shape, shapeOf } from "./shape.ts";
import type { Survey } from "./survey.ts";

const day = 86_400_000;
const minute = 60_000;
/** Lines looked at to see whether a stamp fits in time. */
const lookahead = 60;
const nextStamps = 5;

/** What a line with a stamp is: the start of a message, a pasted line of another one, or not to be told before more of the file is there. */
export type Verdict = "starts" | "pasted" | "unclear";

/** A stamp of another shape than the file's own. */
export interface OtherStamp {
  readonly verdict: Verdict;
  /** Where the text after the stamp starts, and its wall clock. */
  readonly rest: number;
  readonly wall: number;
  /** Day and month could be swapped, and neither is ruled out. */
  readonly assumed: boolean;
}

/**
 * Tells messages from lines that look like one: a chat that somebody copied into a message. The order of time tells them apart, for
 * what was copied is older than the message it stands in, and what follows is younger.
 */
export class Pasted {
  readonly #survey: Survey;
  readonly #latest: number;
  readonly #enough: number;
  /** Wall clock of the file's own stamp at the last match of the matcher, or NaN where no calendar has it. */
  readonly #wall: () => number;
  readonly #mayStart: (code: number) => boolean;
  readonly #others = new Map<string, Matcher>();

  constructor(survey: Survey, run: Run, wall: () => number, mayStart: (code: number) => boolean) {
    this.#survey = survey;
    this.#latest = (run.options.notAfter ?? Number.POSITIVE_INFINITY) + day;
    this.#enough = run.limits.lineBytes;
    this.#wall = wall;
    this.#mayStart = mayStart;
  }

  /** The file's own stamp before somebody who has not written yet, or before nobody. `ended`: nothing follows the text. */
  strange(text: string, wall: number, last: number, end: number, ended: boolean): Verdict {
    if (wall < last - day) return "pasted";
    if (!Number.isFinite(last) || wall <= last + day) return "starts";
    const { latest, seen, enough } = this.#following(text, end, ended, (next) => next >= wall - day);
    if (latest >= wall - day) return "starts";
    return enough ? (seen > 0 ? "pasted" : "starts") : "unclear";
  }

  /**
   * A line that may start with a stamp of another shape: some exports have several, where two were joined or the phone's settings
   * were changed on the way. Undefined where no such stamp stands there, or nobody that could have written.
   */
  other(
    text: string,
    at: number,
    end: number,
    { authors, last, ended }: { readonly authors: Authors; readonly last: number; readonly ended: boolean },
  ): OtherStamp | undefined {
    let start = at;
    while (isMark(text.charCodeAt(start))) start++;
    const first = text.charCodeAt(start);
    if (first !== 91 && !(first >= 48 && first <= 57)) return undefined;
    const shape = shapeOf(text.slice(at, Math.min(end, at + 128)));
    if (!shape || shape.key.startsWith("?") || shape.key === this.#survey.matcher.shape.key) return undefined;
    let matcher = this.#others.get(shape.key);
    if (!matcher) {
      matcher = new Matcher(shape);
      this.#others.set(shape.key, matcher);
    }
    const rest = matcher.match(text, at);
    if (rest < 0 || rest > end || !authors.likely(text, rest, end)) return undefined;
    // Older than the message before it, it was copied into that; equal is as good, for a copy is never younger.
    const walls = this.#walls(matcher, shape).filter((wall) => wall > last && wall <= this.#latest);
    const [wall] = walls;
    if (wall === undefined) return undefined;
    const { earliest, seen, enough } = this.#following(text, end, ended, () => false);
    const verdict = seen > 0 ? (earliest >= wall - minute ? "starts" : "pasted") : enough ? "starts" : "unclear";
    return { verdict, rest, wall, assumed: walls.length > 1 };
  }

  /** The file's own stamps in the lines that follow: enough of them to judge by, until `settled` by one. */
  #following(text: string, end: number, ended: boolean, settled: (wall: number) => boolean) {
    const { matcher } = this.#survey;
    let at = end + 1;
    let lines = 0;
    let seen = 0;
    let earliest = Number.POSITIVE_INFINITY;
    let latest = Number.NEGATIVE_INFINITY;
    for (; lines < lookahead && at < text.length && seen < nextStamps; lines++) {
      const close = text.indexOf("\n", at);
      if (close < 0) break;
      const rest = this.#mayStart(text.charCodeAt(at)) ? matcher.match(text, at) : -1;
      const wall = rest >= 0 && rest <= close ? this.#wall() : Number.NaN;
      if (!Number.isNaN(wall)) {
        seen++;
        earliest = Math.min(earliest, wall);
        latest = Math.max(latest, wall);
        if (settled(wall)) break;
      }
      at = close + 1;
    }
    const enough = ended || lines === lookahead || seen >= nextStamps || text.length - end > this.#enough;
    return { earliest, latest, seen, enough };
  }

  /** Every reading of a stamp that a calendar has; the order of the file first, and alone where it can be followed. */
  #walls(matcher: Matcher, shape: Shape): number[] {
    const { order, lastYear } = this.#survey;
    const { numbers, dateAt, timeAt } = matcher;
    const orders =
      shape.year === 0 ? (["ymd"] as const) : order === "ymd" ? (["dmy", "mdy"] as const) : ([order] as const);
    const hour = matcher.hour();
    const second = shape.seconds ? numbers[timeAt + 2]! : 0;
    const minutes = numbers[timeAt + 1]!;
    if (hour < 0 || hour > 23 || minutes > 59 || second > 59) return [];
    const time = ((hour * 60 + minutes) * 60 + second) * 1000;
    const days = orders.flatMap(
      (one) => dayOf(numbers[dateAt]!, numbers[dateAt + 1]!, numbers[dateAt + 2]!, one, lastYear, shape.year < 0) ?? [],
    );
    return [...new Set(days)].map((midnight) => midnight + time);
  }
}
