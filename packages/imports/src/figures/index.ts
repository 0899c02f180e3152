/** The figures of a conversation, as docs/imports.md defines them. They describe; they never say what somebody feels. */
import { sessions } from "../journal/sessions.ts";
import type { Side } from "../journal/sides.ts";
import type { Row } from "../journal/transcript.ts";
import { Period, type PeriodFigures } from "./figures.ts";
import { rounded } from "./statistics.ts";

export type { PeriodFigures } from "./figures.ts";
export type { Counted, Share } from "./statistics.ts";
export { enough } from "./statistics.ts";

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
  /** Days since the last message, and whose it was; null where there is none. */
  readonly silence: { readonly days: number; readonly lastFrom: Side } | null;
}

/**
 * Computes the figures of a conversation between two people from its rows in the order of time. `now` and `breakup` are epoch ms; rows
 * later than `now` are left out. `answered` in the last 24 hours is still open and counts as unanswered, as on the day itself.
 */
export function figuresOf(
  rows: Iterable<Row>,
  { zone, now, breakup }: { readonly zone: string; readonly now: number; readonly breakup?: number | undefined },
): Figures {
  const all = new Period(zone);
  const before = new Period(zone);
  const since = new Period(zone);
  const last30 = new Period(zone);
  const recent: Row[] = [];
  let last: Row | undefined;
  for (const row of rows) {
    if (row.ts > now) continue;
    all.add(row);
    if (breakup !== undefined) (row.ts < breakup ? before : since).add(row);
    if (row.ts > now - 30 * day) last30.add(row);
    if (row.ts > now - 91 * day) recent.push(row);
    last = row;
  }
  return {
    all: all.figures(now),
    before: breakup === undefined ? null : before.figures(breakup),
    since: breakup === undefined ? null : since.figures(now),
    last30: last30.figures(now),
    theirSide: theirSide(recent, now),
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
