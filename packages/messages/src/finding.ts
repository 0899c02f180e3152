import type { DraftLabel, RuleName, SignalLabel } from "./labels.ts";

/** `stop`: do not send. `warn`: the guide says no. `ask`: may read as this. `hint`: style. */
export type Severity = "stop" | "warn" | "ask" | "hint";

/** A place in a text: UTF-16 offsets, `end` behind the last unit. The whole text has 0 and its length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing noticed in a draft. It says what the words do, never what the person is. */
export interface Finding extends Span {
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly message: string;
  readonly suggestion: string;
  readonly why: string;
  readonly cites: readonly string[];
  /** What found it. Where the model spoke alone the span is a sentence and the words are softer. */
  readonly by: "words" | "model" | "situation";
  /** Where the model spoke alone: a made-up message that reads alike. */
  readonly example?: string;
  /** Help for the writer comes before everything else: crisis lines, or lines for people who hurt. */
  readonly help?: "crisis" | "violence";
}

/** The answer to a draft. Nothing in it says that a message is fine to send. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** True: a verdict of no contact stands, and no other help is given. */
  readonly closed: boolean;
  /** Which tier spoke: rules alone, with the n-gram model, or with the encoder too. */
  readonly tier: Tier;
  /** How many UTF-16 units were read; a longer text was cut here. */
  readonly read: number;
}

export type Tier = "rules" | "keystroke" | "encoder";

/** One thing that a message received says. */
export interface SignalFinding extends Span {
  readonly signal: SignalLabel;
  readonly confidence: "clear" | "possible";
  readonly says: string;
  readonly cites: readonly string[];
  readonly by: "words" | "model";
  /** Where the model spoke alone: a made-up message that reads alike. */
  readonly example?: string;
}

/** A message received, read. */
export interface ReadMessage {
  readonly signals: readonly SignalFinding[];
  /** What it does not say, in plain lines; none beside a no, an order, somebody new, memories or words of despair. */
  readonly silent: readonly string[];
  /** Why there is no more to say of it: words of despair, too short, or nothing that can be named; null where the signals say enough. */
  readonly more: string | null;
  /** The sentence to show and ask about; counts as a boundary until the person has answered. */
  readonly confirm: Span | null;
  /** The ex speaks of suicide or of harm to themselves. */
  readonly theirCrisis: Span | null;
  readonly tier: Tier;
  readonly read: number;
}

/** What the person marked as wrong; it stays on the device and is handed in with each check. `stop` findings ignore it. */
export interface Wrong {
  readonly rule: DraftLabel | SignalLabel;
  /** The words of the finding, as they stood. */
  readonly words: string;
}
