/** The figures of a conversation, as docs/imports.md defines them. They describe; they never say what somebody feels. */
import { sessions } from "../journal/sessions.ts";
import type { Side } from "../journal/sides.ts";
import type { Row } from "../journal/transcript.ts";
import type { Channel } from "../model.ts";
import { Period, type PeriodFigures } from "./figures.ts";
import { rounded } from "./statistics.ts";
import { type Weeks, weeksOf } from "./weeks.ts";

export type { PeriodFigures } from "./figures.ts";
export type { Counted, Share } from "./statistics.ts";
export { enough } from "./statistics.ts";
export type { StyleMatching } from "./style.ts";
export type { Weeks } from "./weeks.ts";

const day = 86_400_000;

/** How it looks from their side: on how many occasions I reached for them, and on how many they answered. */
export interface TheirSide {
  readonly days: number;
  /** Sessions that I opened. */
  readonly attempts: number;
  readonly answered: number;
  readonly unanswered: number;
}

export interface Figures {
  readonly all: PeriodFigures;
  /** Null where no break-up is known. */
  readonly before: PeriodFigures | null;
  readonly since: PeriodFigures | null;
  /** The 30 days before `now`. */
  readonly last30: PeriodFigures;
  readonly theirSide: readonly TheirSide[];
  readonly weeks: Weeks;
  /** The last contact of each side, null where there is none. */
  readonly lastContact: {
    readonly me: { readonly at: number; readonly channel: Channel } | null;
    readonly them: { readonly at: number; readonly channel: Channel } | null;
  };
  /** What I wrote since they last wrote or called, and for how long it has waited. */
  readonly waiting: { readonly messages: number; readonly hours: number };
  /** By how many minutes the median wait for an answer has grown since the break-up (less than 0: shrunk); null with too few on either side of it. */
  readonly answerChange: { readonly me: Change; readonly them: Change };
  /** Waits are known to half a minute only: the file's clock shows no seconds. */
  readonly toTheMinute: boolean;
  /** Days since the last message, and whose it was; null where there is none. */
  readonly silence: { readonly days: number; readonly lastFrom: Side } | null;
}

export interface Change {
  /** Answers since the break-up. */
  readonly n: number;
  readonly minutes: number | null;
}

/**
 * Computes the figures of a conversation between two people from its rows in the order of time. `now` and `breakup` are epoch ms; rows
 * later than `now` are left out. `answered` in the last 24 hours is still open and counts as unanswered, as on the day itself.
 */
export function figuresOf(
  rows: Iterable<Row>,
  {
    zone,
    now,
    breakup,
    toTheMinute = false,
  }: {
    readonly zone: string;
    readonly now: number;
    readonly breakup?: number | undefined;
    readonly toTheMinute?: boolean;
  },
): Figures {
  const all = new Period(zone);
  const before = new Period(zone);
  const since = new Period(zone);
  const last30 = new Period(zone);
  const recent: Row[] = [];
  let last: Row | undefined;
  const lastOf: Record<Side, Row | undefined> = { me: undefined, them: undefined };
  let waiting = { messages: 0, since: 0 };
  for (const row of rows) {
    if (row.ts > now) continue;
    all.add(row);
    if (breakup !== undefined) (row.ts < breakup ? before : since).add(row);
    if (row.ts > now - 30 * day) last30.add(row);
    if (row.ts > now - 91 * day) recent.push(row);
    last = row;
    lastOf[row.side] = row;
    // A call that was taken leaves nothing waiting.
    if (row.side === "them" || row.act === "call") waiting = { messages: 0, since: 0 };
    else waiting = { messages: waiting.messages + 1, since: waiting.messages === 0 ? row.ts : waiting.since };
  }
  const contact = (row: Row | undefined) =>
    row ? { at: row.ts, channel: row.act === "wrote" ? row.channel : row.act } : null;
  const figuresBefore = breakup === undefined ? null : before.figures(breakup);
  const figuresSince = breakup === undefined ? null : since.figures(now);
  const change = (side: Side): Change => {
    const [was, is] = [figuresBefore?.answerMinutes[side], figuresSince?.answerMinutes[side]];
    const known = was && is && was.median !== null && is.median !== null;
    return { n: is?.n ?? 0, minutes: known ? rounded(is.median! - was.median!, 2) : null };
  };
  return {
    all: all.figures(now),
    before: figuresBefore,
    since: figuresSince,
    last30: last30.figures(now),
    theirSide: theirSide(recent, now),
    weeks: weeksOf(
      recent.filter(({ act, deleted }) => act === "wrote" && !deleted),
      now,
      zone,
    ),
    lastContact: { me: contact(lastOf.me), them: contact(lastOf.them) },
    waiting: {
      messages: waiting.messages,
      hours: waiting.messages === 0 ? 0 : rounded((now - waiting.since) / 3_600_000, 1),
    },
    answerChange: { me: change("me"), them: change("them") },
    toTheMinute,
    silence: last ? { days: rounded((now - last.ts) / day, 1), lastFrom: last.side } : null,
  };
}

/** An attempt is answered where they wrote in its session or within a day after it. */
function theirSide(rows: readonly Row[], now: number): TheirSide[] {
  const attempts: { at: number; end: number; answered: boolean }[] = [];
  for (const session of sessions(rows)) {
    const before = attempts.at(-1);
    if (session.opener === "me")
      attempts.push({ at: session.start, end: session.end, answered: session.parts.has("them") || session.talked });
    else if (before && session.start - before.end <= day) before.answered = true;
  }
  return [7, 30, 90].map((days) => {
    const within = attempts.filter(({ at }) => at > now - days * day);
    const answered = within.filter((attempt) => attempt.answered).length;
    return { days, attempts: within.length, answered, unanswered: within.length - answered };
  });
}
