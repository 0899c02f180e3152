import type { Run, YourLine } from "../run/run.ts";

/** Something to look at, or something done: never a grade. */
export interface Point {
  /** The name that is stored; words are not. */
  readonly id: string;
  readonly say: string;
  readonly cites: readonly [string, ...string[]];
  /** Your words that it is about; null where it is about the whole. */
  readonly about: string | null;
}

export interface Finding extends Point {
  readonly why: string;
  /** The one thing for next time, where this finding stands first. */
  readonly next: string;
}

/** A rule that reads the whole run. Undefined where it has nothing to say. */
export type RunRule = (run: Run, own: readonly YourLine[]) => Finding | undefined;

export const ownLines = ({ spoken }: Run): readonly YourLine[] =>
  spoken.filter((line): line is YourLine => line.by === "you");
