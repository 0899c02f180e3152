/** What the page asks of the checker and what comes back: plain data, so that it passes between threads. */
import type { Checked, CheckOptions, PracticalReading, ReadMessage, ReadOptions, Tier } from "@rekindle/messages";

/** What dangerous words a text holds, by plain wordings alone: `crisis` about ending one's own life, `threat` to the other. */
export interface Noticed {
  /** The words, in their order; empty where there are none. */
  readonly crisis: readonly string[];
  readonly threat: readonly string[];
}

/** The kinds of work: what is asked, and what is given. */
export interface Jobs {
  check: { asked: { readonly text: string; readonly options: CheckOptions }; given: Checked };
  practical: {
    asked: { readonly text: string; readonly options: CheckOptions };
    given: { readonly checked: Checked; readonly reading: PracticalReading };
  };
  read: { asked: { readonly text: string; readonly options: ReadOptions }; given: ReadMessage };
  notice: { asked: { readonly text: string }; given: Noticed };
}

export type JobName = keyof Jobs;

/** One piece of work. Within a slot only the latest counts; an older one is dropped, wherever it stands. */
export type Asked = {
  [J in JobName]: { readonly id: number; readonly slot: string; readonly job: J; readonly asked: Jobs[J]["asked"] };
}[JobName];

/** Addresses of the model files. The encoder's is large, so it is fetched last and its words come after a pause. */
export interface ModelFiles {
  readonly keystroke: string;
  readonly encoder: string;
}

export type ToWorker = Asked | { readonly drop: string } | { readonly models: ModelFiles };

/** An answer; the same id may be answered again when a better tier has read the same text. */
export interface ToPage {
  readonly id: number;
  readonly tier: Tier;
  readonly given: Jobs[JobName]["given"];
}
