/** What a rule is. A rule is one small file that a counsellor could review; it never mentions another rule. */
import type { Channel, Day, Entry, Timed } from "@rekindle/journal";
import type { Facts } from "./facts/index.ts";
import type { Citation } from "./generated/citations.ts";

export type { Citation };
export type Step = "step-back" | "reconnect" | "meet" | "build" | "closed" | "protected";
export type Scenario = "they-write" | "encounter" | "you-write" | "meeting";
export type Verdict = "wait" | "reply" | "reach-out" | "logistics-only" | "none";
export type Kind = "do" | "dont" | "know" | "sign" | "care";
export type Cites = readonly [Citation, ...Citation[]];

/** The next thing to do: one, and when. */
export interface NextAction {
  readonly id: string;
  readonly text: string;
  readonly due?: Day;
}

/** What a verdict rule decides where it fits. */
export interface Decision {
  readonly step: Step;
  readonly scenario: Scenario | null;
  readonly verdict: Verdict;
  /** The local day on which the hold ends; null where the rule names none. */
  readonly until: Day | null;
  readonly channels?: readonly Channel[];
  readonly cites: Cites;
  /** The entries behind it. */
  readonly because: readonly (Timed | undefined)[];
  /** Help lines are shown. */
  readonly help?: boolean;
  /** Short and first on screen. */
  readonly headline: string;
  /** One or two sentences under it. */
  readonly line: string;
  readonly next: NextAction;
  /** What would change the verdict, plainest first. */
  readonly changes: readonly Change[];
}

export interface Change {
  readonly id: string;
  readonly text: string;
  readonly on?: Day;
}

/** One of the ordered rules of the contract. The first whose `decide` answers is the verdict. */
export interface VerdictRule {
  readonly id: string;
  /** The contract's own number, for whoever compares the two. */
  readonly number: number;
  decide(facts: Facts): Decision | undefined;
  /** Journals in our notation where this rule decides, and near ones where it does not. */
  readonly examples: { readonly decides: readonly string[]; readonly passes: readonly string[] };
}

/** What an advice rule may look at: the facts and the verdict in force. */
export interface Situation {
  readonly facts: Facts;
  readonly step: Step;
  readonly scenario: Scenario | null;
  readonly verdict: Verdict;
  /** The id of the verdict rule that decided. */
  readonly rule: string;
}

/** A piece of advice: its words, its reason, its source, when it applies, and proof of both. */
export interface AdviceRule {
  /** Unique; by convention folder/file. */
  readonly id: string;
  readonly kind: Kind;
  /** What to do or know, second person, one thing. At most 140 characters. */
  readonly say: string | ((situation: Situation) => string);
  /** Why; at most two sentences, never a promise. */
  readonly why: string;
  readonly cites: Cites;
  /** Where our words part from the source: what it says, restated, and why we do not. */
  readonly departs?: {
    readonly source: string;
    readonly because: string;
    /** What we say of it to everybody, where `say` speaks to somebody who did it. */
    readonly instead?: string;
  };
  readonly when: (situation: Situation) => boolean;
  /** The entries that led to it. */
  readonly because?: (situation: Situation) => readonly (Timed | undefined)[];
  /** Higher stands earlier among its kind; 0 unless said. */
  readonly weight?: number;
  readonly examples: { readonly speaks: readonly string[]; readonly silent: readonly string[] };
}

export const verdictRule = (rule: VerdictRule): VerdictRule => rule;
export const adviceRule = (rule: AdviceRule): AdviceRule => rule;

/** The entries of a list of moments, each once, those that are there. */
export function entriesOf(items: readonly (Timed | undefined)[]): Entry[] {
  return [...new Set(items.flatMap((item) => (item ? [item.entry] : [])))];
}
