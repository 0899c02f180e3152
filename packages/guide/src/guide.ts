/** The guide: a pure function of (entries, now). The first verdict rule that fits decides; every advice rule that fits speaks. */
import { type Channel, type Entry, writeDay } from "@rekindle/journal";
import { besideRules, helpBeside, nextBeside } from "./beside/index.ts";
import { allowedChannels } from "./channels.ts";
import { type Facts, factsOn } from "./facts/index.ts";
import { adviceRules } from "./generated/advice.ts";
import { type Help, helpFor } from "./help.ts";
import { type Question, questionsFor } from "./questions.ts";
import {
  type AdviceRule,
  type Citation,
  type Decision,
  entriesOf,
  type Kind,
  type Scenario,
  type Situation,
  type Step,
  type Verdict,
} from "./rule.ts";
import { readSigns, type SignsReading } from "./signs/index.ts";
import { verdictRules } from "./verdict/index.ts";

/** A piece of advice as it is shown. */
export interface Advice {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly why: string;
  readonly cites: readonly Citation[];
  /** Ids of the entries that led to it. */
  readonly because: readonly string[];
}

/** Where somebody stands, and why. Days are local calendar days such as "2026-04-12". */
export interface Guidance {
  readonly now: string;
  readonly today: string;
  readonly step: Step;
  readonly scenario: Scenario | null;
  /** The id of the verdict rule that decided. */
  readonly rule: string;
  readonly headline: string;
  readonly line: string;
  readonly contact: {
    readonly verdict: Verdict;
    readonly until: string | null;
    readonly channels: readonly Channel[];
    readonly because: readonly string[];
  };
  /** Null where no break-up is recorded. */
  readonly quiet: {
    readonly since: string;
    readonly days: number;
    readonly target: number;
    readonly completed: boolean;
  } | null;
  readonly next: { readonly id: string; readonly text: string; readonly due: string | null };
  readonly advice: readonly Advice[];
  /** What would change the verdict in force, plainest first. */
  readonly changes: readonly { readonly id: string; readonly text: string; readonly on: string | null }[];
  /** Facts whose answer would change the verdict, most useful first. */
  readonly questions: readonly Question[];
  readonly signs: SignsReading;
  readonly help: readonly Help[];
}

/** The verdict in force and the facts behind it. */
export interface Position {
  readonly facts: Facts;
  readonly rule: string;
  readonly decision: Decision;
}

/**
 * The verdict for a journal at a moment.
 * @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 */
export function positionOn(entries: readonly Entry[], now: string): Position {
  return positionIn(factsOn(entries, now));
}

function positionIn(facts: Facts): Position {
  let held: { rule: string; decision: Decision } | undefined;
  for (const rule of verdictRules) {
    const found = rule.decide(facts);
    if (!found) continue;
    // The rule about the person's own safety holds contact and leaves the step to the rules below it.
    if (rule.id === "you-first") {
      held = { rule: rule.id, decision: found };
      continue;
    }
    if (held) return { facts, rule: held.rule, decision: { ...held.decision, step: found.step } };
    return { facts, rule: rule.id, decision: holdPursuit(facts, found) };
  }
  // The last rule always answers once a break-up is recorded, and the sixth before that.
  throw new Error("no verdict rule answered");
}

/** Many contacts in a day hold a verdict that would let one more go (contract/decisions.md, after rule 20). */
function holdPursuit(facts: Facts, decision: Decision): Decision {
  const last = facts.pursuit?.contacts.at(-1);
  if (!last || decision.verdict !== "reach-out") {
    const channels = allowedChannels(decision.channels ?? [], facts);
    if (decision.verdict === "none" && facts.ties.length > 0 && decision.step === "closed") {
      return {
        ...decision,
        verdict: "logistics-only",
        channels,
        line: `${decision.line} Practical matters may go on: brief, factual, polite.`,
      };
    }
    return { ...decision, channels };
  }
  const { channels: _, ...rest } = decision;
  return {
    ...rest,
    scenario: null,
    verdict: "wait",
    until: last.day + 30,
    because: [...decision.because, ...(facts.pursuit?.contacts ?? [])],
    headline: "Nothing more for now.",
    line: "You reached out several times in a day without an answer. From their side that can feel like being followed.",
    next: {
      id: "sit-with-somebody",
      text: "No sorry, no explanation. Who can you sit with today?",
      due: last.day + 30,
    },
    changes: [{ id: "they-write", text: "They write first." }],
  };
}

const kindOrder: readonly Kind[] = ["care", "do", "dont", "know", "sign"];

/**
 * The whole guidance for a journal at a moment. Deterministic: the same entries and now give the same guidance.
 * @param entries in any order. @param now an RFC 9557 string with an offset. @throws RangeError where it is none.
 */
export function guide(entries: readonly Entry[], now: string): Guidance {
  return guideIn(factsOn(entries, now), now);
}

/**
 * The same for whoever has the facts already, since to find them is most of the work in a long journal.
 * @param now the moment that the facts were found for.
 */
export function guideIn(facts: Facts, now: string): Guidance {
  const { rule, decision } = positionIn(facts);
  const { step, scenario, verdict } = decision;
  const situation: Situation = { facts, step, scenario, verdict, rule };
  const next = nextBeside(situation) ?? decision.next;
  const until = decision.until;
  const because = entriesOf(decision.because).map(({ id }) => id);
  const own: Advice = {
    id: `verdict/${rule}`,
    kind: decision.cites.some((cite) => cite.startsWith("care/")) ? "care" : "know",
    text: `${decision.headline} ${decision.line}`,
    why: "",
    cites: decision.cites,
    because,
  };
  const { quiet } = facts;
  const advice = [own, ...spoken(situation)];
  const cited = new Set(advice.flatMap(({ cites }) => cites));
  return {
    now,
    today: writeDay(facts.today),
    step,
    scenario,
    rule,
    headline: decision.headline,
    line: decision.line,
    contact: { verdict, until: until === null ? null : writeDay(until), channels: decision.channels ?? [], because },
    quiet: quiet
      ? {
          since: writeDay(quiet.start.day),
          days: facts.today - quiet.start.day,
          target: quiet.target,
          completed: quiet.over,
        }
      : null,
    next: { id: next.id, text: next.text, due: next.due === undefined ? null : writeDay(next.due) },
    advice,
    changes: decision.changes.map(({ id, text, on }) => ({ id, text, on: on === undefined ? null : writeDay(on) })),
    questions: questionsFor(situation),
    signs: readSigns(situation),
    help: decision.help === true || helpBeside(situation) ? helpFor(facts.profile.country, cited) : [],
  };
}

function spoken(situation: Situation): Advice[] {
  return [...besideRules, ...adviceRules]
    .filter((rule) => rule.when(situation))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (b.weight ?? 0) - (a.weight ?? 0))
    .map((rule) => adviceFrom(rule, situation));
}

export function adviceFrom(rule: AdviceRule, situation: Situation): Advice {
  return {
    id: rule.id,
    kind: rule.kind,
    text: typeof rule.say === "string" ? rule.say : rule.say(situation),
    why: rule.why,
    cites: rule.cites,
    because: entriesOf(rule.because?.(situation) ?? []).map(({ id }) => id),
  };
}
