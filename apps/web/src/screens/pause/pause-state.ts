/** The ten minutes, as they are kept: closing the page does not start them again. */
export interface PauseState {
  /** 0 to 10, as said at the start; empty until then. */
  readonly strength: string;
  /** Milliseconds since 1970, when the ten minutes that run now began; 0 while none run. */
  readonly began: number;
  /** When the first ten minutes began, RFC 9557: the moment of the urge. */
  readonly since: string;
  /** Which of the things to do is shown. */
  readonly thing: number;
}

export const noPause: PauseState = { strength: "", began: 0, since: "", thing: 0 };

/** Ten minutes, by the care rule; a pause that ended longer ago than an hour is over, and a new one begins. */
export const pauseMs = 10 * 60_000;
const overMs = 60 * 60_000;

export type PausePart = "ask" | "running" | "ended";

export function partOf({ began }: PauseState, nowMs: number): PausePart {
  if (began === 0 || nowMs - began > overMs || nowMs < began) return "ask";
  return nowMs - began < pauseMs ? "running" : "ended";
}

/** Whole minutes left, rounded up: it stands at 10 first and at 1 last. */
export const minutesLeft = ({ began }: PauseState, nowMs: number): number =>
  Math.ceil((pauseMs - (nowMs - began)) / 60_000);

/** One thing to do at a time; the last is done here. */
export const things = [
  "Cold water on your wrists.",
  "Walk to the end of the street and back.",
  "Send a friend one line: can you talk?",
  "Write it here instead.",
] as const;
