import type { Channel } from "../model.ts";
import type { Side } from "./sides.ts";
import type { Act, Row } from "./transcript.ts";

const hour = 3_600_000;
/** A silence of this length ends a session (definition of the figures; 3 and 12 hours are reported beside it there). */
export const sessionGap = 6 * hour;
/** A session is cut here even if nobody paused: longer than a day is more than one contact. */
const longestSession = 24 * hour;

/** What one side did in a session. */
export interface Part {
  readonly side: Side;
  readonly first: number;
  last: number;
  messages: number;
  readonly acts: Set<Act>;
  channel: Channel;
  readonly texts: string[];
}

/** A conversation without a long silence in it. */
export interface Session {
  readonly start: number;
  end: number;
  readonly opener: Side;
  /** Who wrote last; "both" where it was a call that was taken. */
  lastWord: Side | "both";
  /** When the last stretch of one side began. */
  lastWordSince: number;
  readonly parts: Map<Side, Part>;
  /** A call took place. */
  talked: boolean;
}

/** Sessions in the order of time. */
export function* sessions(rows: Iterable<Row>): Generator<Session> {
  let open: Session | undefined;
  for (const row of rows) {
    if (open && (row.ts - open.end >= sessionGap || row.ts - open.start >= longestSession)) {
      yield open;
      open = undefined;
    }
    open ??= {
      start: row.ts,
      end: row.ts,
      opener: row.side,
      lastWord: row.side,
      lastWordSince: row.ts,
      parts: new Map(),
      talked: false,
    };
    take(open, row);
  }
  if (open) yield open;
}

function take(
  session: Session,
  { ts, side, act, channel, text }: Pick<Row, "ts" | "side" | "act" | "channel" | "text">,
): void {
  const part = session.parts.get(side);
  if (part) {
    part.last = ts;
    part.messages++;
    part.acts.add(act);
    if (text) part.texts.push(text);
  } else {
    session.parts.set(side, {
      side,
      first: ts,
      last: ts,
      messages: 1,
      acts: new Set([act]),
      channel,
      texts: text ? [text] : [],
    });
  }
  session.end = Math.max(session.end, ts);
  if (act === "call") {
    session.talked = true;
    session.lastWord = "both";
    session.lastWordSince = ts;
  } else if (session.lastWord !== side) {
    session.lastWord = side;
    session.lastWordSince = ts;
  }
}
