import { dayOf, minuteOfDay, writeDay } from "@rekindle/journal";
import { sessionGap } from "../journal/sessions.ts";
import type { Side } from "../journal/sides.ts";
import type { Row } from "../journal/transcript.ts";
import { marks } from "./measures.ts";
import { type Counted, counted, enough, quantile, rounded, type Share, share } from "./statistics.ts";
import { categories, type StyleMatching, styleMatching } from "./style.ts";

const hour = 3_600_000;
const day = 24 * hour;

type BySide<T> = { readonly me: T; readonly them: T };

/** The figures of one stretch of time. Every number comes with its n; null is "too few to say" (below 20 events of a side). */
export interface PeriodFigures {
  /** Epoch ms of the first and last message in it. */
  readonly from: number | null;
  readonly to: number | null;
  readonly messages: BySide<number>;
  /** Their part of all messages. */
  readonly messageBalance: Share;
  /** Conversations, a silence of 6 hours between them; and how many there would be with 3 or 12. */
  readonly sessions: { readonly n: number; readonly at3Hours: number; readonly at12Hours: number };
  readonly started: BySide<number>;
  /** Their part of the beginnings. */
  readonly startedByThem: Share;
  /** Minutes from the other's last message to the answer, within a session; and from the first that waited. */
  readonly answerMinutes: BySide<{
    readonly n: number;
    readonly median: number | null;
    readonly ninetieth: number | null;
    readonly fromFirstMedian: number | null;
  }>;
  /** How many of the other's runs this side answered within 24 hours. */
  readonly answered: BySide<Share>;
  /** Messages sent an hour or more after one's own, nothing between; for each 100. */
  readonly again: BySide<Counted>;
  /** The longest run without an answer. */
  readonly unanswered: BySide<{ readonly messages: number; readonly hours: number }>;
  readonly words: BySide<Counted>;
  /** Their part of all words. */
  readonly wordBalance: Share;
  readonly questions: BySide<Counted>;
  /** Messages with a question for each session; `n` counts sessions. */
  readonly questionsPerSession: BySide<Counted>;
  readonly emoji: BySide<Counted>;
  readonly laughter: BySide<Counted>;
  /** Part of the messages between 23:00 and 06:00. */
  readonly night: BySide<Counted>;
  readonly styleMatching: StyleMatching;
  /** The most days in a row on which both wrote, and those that reach up to the end of the period. */
  readonly daysInARow: number;
  readonly daysInARowNow: number;
  /** The longest silence in days; null with fewer than two contacts. A call ends a silence too. */
  readonly longestSilence: number | null;
  /** Silences of three days or more, with who ended each. */
  readonly silences: readonly { readonly from: string; readonly days: number; readonly endedBy: Side }[];
}

/**
 * Gathers one period while rows pass in the order of time. What was written counts, a photo too; what was taken back and calls count for
 * nothing but the silences, which they end.
 */
export class Period {
  readonly #zone: string;
  #from: number | null = null;
  #lastContact: number | undefined;
  #longestSilence: number | undefined;
  #before: Row | undefined;
  #sessions = 0;
  #at3 = 0;
  #at12 = 0;
  readonly #sides = { me: new SideFigures(), them: new SideFigures() };
  /** The run of one side that goes on. */
  #run: { side: Side; first: number; last: number; messages: number } | undefined;
  #day = Number.NaN;
  #daySides = 0;
  #row = 0;
  #longestRow = 0;
  #bothDay = Number.NaN;
  readonly #silences: { from: string; days: number; endedBy: Side }[] = [];

  constructor(zone: string) {
    this.#zone = zone;
  }

  add(row: Row): void {
    this.#silence(row);
    if (row.act === "wrote" && !row.deleted) this.#write(row);
  }

  #silence({ ts, side }: Row): void {
    const last = this.#lastContact;
    this.#lastContact = ts;
    if (last === undefined) return;
    const gap = ts - last;
    this.#longestSilence = Math.max(this.#longestSilence ?? 0, gap);
    if (gap >= 3 * day)
      this.#silences.push({
        from: writeDay(dayOf(last, this.#zone)),
        days: Math.floor(gap / day),
        endedBy: side,
      });
  }

  #write(row: Row): void {
    const { ts, side } = row;
    const mine = this.#sides[side];
    const before = this.#before;
    const gap = before ? ts - before.ts : Number.POSITIVE_INFINITY;
    this.#from ??= ts;
    if (gap >= 3 * hour) this.#at3++;
    if (gap >= 12 * hour) this.#at12++;
    if (gap >= sessionGap) {
      this.#sessions++;
      mine.started++;
    }
    this.#turn(row, gap);
    mine.count(row, minuteOfDay(ts, this.#zone));
    this.#days(row);
    this.#before = row;
  }

  #turn({ ts, side }: Row, gap: number): void {
    const run = this.#run;
    if (run && run.side === side) {
      if (gap >= hour) this.#sides[side].again++;
      run.messages++;
      run.last = ts;
      return;
    }
    if (run) {
      const answering = this.#sides[side];
      this.#endRun(run, ts);
      answering.runsOfOther++;
      if (ts - run.last <= day) answering.answeredRuns++;
      if (gap < sessionGap) {
        answering.waits.push(gap / 60_000);
        answering.waitsFromFirst.push((ts - run.first) / 60_000);
      }
    }
    this.#run = { side, first: ts, last: ts, messages: 1 };
  }

  #endRun(run: { side: Side; first: number; messages: number }, end: number): void {
    const figures = this.#sides[run.side];
    if (
      run.messages > figures.longestRun ||
      (run.messages === figures.longestRun && end - run.first > figures.longestRunMs)
    ) {
      figures.longestRun = run.messages;
      figures.longestRunMs = end - run.first;
    }
  }

  #days({ ts, side }: Row): void {
    const today = dayOf(ts, this.#zone);
    if (today !== this.#day) {
      this.#day = today;
      this.#daySides = 0;
    }
    this.#daySides |= side === "me" ? 1 : 2;
    if (this.#daySides !== 3 || this.#bothDay === today) return;
    this.#row = this.#bothDay === today - 1 ? this.#row + 1 : 1;
    this.#bothDay = today;
    this.#longestRow = Math.max(this.#longestRow, this.#row);
  }

  /** `now`: until when the last run has gone unanswered. */
  figures(now: number): PeriodFigures {
    if (this.#run) this.#endRun(this.#run, Math.max(now, this.#run.last));
    const { me, them } = this.#sides;
    const both = <T>(of: (side: SideFigures) => T): BySide<T> => ({ me: of(me), them: of(them) });
    const words = me.wordSum + them.wordSum;
    const few = Math.min(me.messages, them.messages) < enough;
    return {
      from: this.#from,
      to: this.#before?.ts ?? null,
      messages: both(({ messages }) => messages),
      messageBalance: few
        ? { ...share(0, 0), n: me.messages + them.messages }
        : share(them.messages, me.messages + them.messages),
      sessions: { n: this.#sessions, at3Hours: this.#at3, at12Hours: this.#at12 },
      started: both(({ started }) => started),
      startedByThem: share(them.started, me.started + them.started),
      answerMinutes: both(({ waits, waitsFromFirst }) => ({
        n: waits.length,
        median: waits.length < enough ? null : rounded(quantile(waits, 0.5), 2),
        ninetieth: waits.length < enough ? null : rounded(quantile(waits, 0.9), 2),
        fromFirstMedian: waits.length < enough ? null : rounded(quantile(waitsFromFirst, 0.5), 2),
      })),
      answered: both((side) => share(side.answeredRuns, side.runsOfOther)),
      again: both((side) => counted(side.messages, () => (100 * side.again) / side.messages)),
      unanswered: both((side) => ({ messages: side.longestRun, hours: rounded(side.longestRunMs / hour, 1) })),
      words: both((side) => counted(side.texts, () => quantile(side.words, 0.5))),
      wordBalance: few || words === 0 ? { ...share(0, 0), n: words } : share(them.wordSum, words),
      questions: both((side) => counted(side.texts, () => (100 * side.questions) / side.texts)),
      emoji: both((side) => counted(side.texts, () => (100 * side.emoji) / side.texts)),
      questionsPerSession: both((side) => counted(this.#sessions, () => side.questions / this.#sessions)),
      laughter: both((side) => counted(side.texts, () => (100 * side.laughter) / side.texts)),
      night: both((side) => counted(side.messages, () => side.night / side.messages)),
      styleMatching: styleMatching(me, them),
      daysInARow: this.#longestRow,
      daysInARowNow: this.#bothDay >= dayOf(now, this.#zone) - 1 ? this.#row : 0,
      longestSilence: this.#longestSilence === undefined ? null : rounded(this.#longestSilence / day, 1),
      silences: this.#silences,
    };
  }
}

class SideFigures {
  messages = 0;
  started = 0;
  again = 0;
  readonly waits: number[] = [];
  readonly waitsFromFirst: number[] = [];
  runsOfOther = 0;
  answeredRuns = 0;
  longestRun = 0;
  longestRunMs = 0;
  texts = 0;
  readonly words: number[] = [];
  wordSum = 0;
  questions = 0;
  emoji = 0;
  laughter = 0;
  night = 0;
  readonly style = new Float64Array(categories.length);

  count({ measures, styles, styleAt }: Row, minute: number): void {
    this.messages++;
    if (minute >= 23 * 60 || minute < 6 * 60) this.night++;
    if (measures.letters === 0) return;
    this.texts++;
    this.words.push(measures.words);
    this.wordSum += measures.words;
    for (let index = 0; index < categories.length; index++) this.style[index]! += styles[styleAt + index]!;
    if (measures.marks & marks.question) this.questions++;
    if (measures.marks & marks.emoji) this.emoji++;
    if (measures.marks & marks.laughter) this.laughter++;
  }
}
