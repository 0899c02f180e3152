/** Checks drafts and reads messages received. Made from the bytes of the model; without them the rules speak alone. */
import type { DraftCheck } from "./check.ts";
import { draftChecks } from "./checks/index.ts";
import { selfHarm } from "./checks/self-harm.ts";
import type { Checked, Finding, ReadMessage, SignalFinding, Span, Tier, Wrong } from "./finding.ts";
import { fold, READ_AT_MOST } from "./fold.ts";
import { matchesOf } from "./match.ts";
import { readModel, type TaskModel } from "./model/file.ts";
import { probabilitiesOf } from "./model/score.ts";
import { sentencesOf } from "./sentences.ts";
import { signals } from "./signals/index.ts";
import type { Situation } from "./situation.ts";
import { styleFindings } from "./style.ts";
import { isClosed, situationFindings } from "./turn.ts";

export interface CheckOptions {
  readonly channel?: string;
  readonly situation?: Situation;
  /** What the person marked as wrong on this device. */
  readonly wrong?: readonly Wrong[];
}

export interface ReadOptions {
  readonly wrong?: readonly Wrong[];
}

export interface Reader {
  readonly tier: Tier;
  /** Never fails; an empty list means that nothing was found in the words, not that it is welcome. */
  check(text: string, options?: CheckOptions): Checked;
  /** Never fails; an empty list means that it is too short or too plain to say more. */
  read(text: string, options?: ReadOptions): ReadMessage;
}

const order = { stop: 0, warn: 1, ask: 2, hint: 3 } as const;

/**
 * @param models.keystroke the bytes of model/keystroke.bin. Without them the rules speak alone.
 * @throws RangeError where the bytes are no model of this version.
 */
export function createReader(models: { readonly keystroke?: Uint8Array } = {}): Reader {
  const read = models.keystroke ? readModel(models.keystroke) : undefined;
  const drafts = read?.get("drafts");
  const received = read?.get("received");
  const tier: Tier = read ? "keystroke" : "rules";
  return {
    tier,
    check: (text, options = {}) => checkDraft(text, options, drafts, tier),
    read: (text, options = {}) => readReceived(text, options, received, tier),
  };
}

function checkDraft(whole: string, options: CheckOptions, model: TaskModel | undefined, tier: Tier): Checked {
  const { channel, situation, wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const closed = situation !== undefined && isClosed(situation);
  const words = draftChecks.flatMap((check) => wordFindings(check, text, folded));
  const found = [...words, ...(model ? modelFindings(text, model, words) : [])];
  const kept = found.filter((one) => one.severity === "stop" || !isWrong(one.rule, text, one, wrong));
  const findings = closed
    ? // Only the reason, and what is dangerous: nothing that would make the rest smoother.
      [...situationFindings(text, channel, situation), ...kept.filter((one) => one.severity === "stop")]
    : [
        ...kept,
        ...(situation ? situationFindings(text, channel, situation) : []),
        ...styleFindings(text, channel, situation),
      ];
  return { findings: findings.sort(inOrder), closed, tier, read: text.length };
}

function inOrder(a: Finding, b: Finding): number {
  const crisis = Number(b.help === "crisis") - Number(a.help === "crisis");
  return crisis || order[a.severity] - order[b.severity] || a.start - b.start;
}

function wordFindings(check: DraftCheck, text: string, folded: string): Finding[] {
  const [first] = matchesOf(check, folded);
  return first
    ? [findingOf(check, first, check.severity, "words", check.say)].filter(({ end }) => end <= text.length)
    : [];
}

function findingOf(
  check: DraftCheck,
  { start, end }: Span,
  severity: Finding["severity"],
  by: Finding["by"],
  message: string,
): Finding {
  return {
    rule: check.label,
    severity,
    start,
    end,
    message,
    suggestion: check.instead,
    why: check.why,
    cites: check.cites,
    by,
    ...(check.help && severity === "stop" ? { help: check.help } : {}),
  };
}

/** What the model says beyond the rules: a sentence, softer words; below the threshold of a safety label, a question. */
function modelFindings(text: string, model: TaskModel, known: readonly Finding[]): Finding[] {
  const likely = probabilitiesOf(text, model);
  const sentences = weigh(text, model);
  const found: Finding[] = [];
  for (const [j, label] of model.labels.entries()) {
    const p = likely[j]!;
    if (p < model.maybe[j]! || known.some((one) => one.rule === label)) continue;
    const check = draftChecks.find((one) => one.label === label && one !== selfHarm)!;
    const sure = p >= model.sure[j]!;
    const place = placeOf(text, sentences, j);
    const severity = sure ? check.severity : "ask";
    const says = sure ? softer(check.say) : label === "threat" ? "Could this read as a threat?" : softer(check.say);
    found.push(findingOf(check, place, severity, "model", says));
  }
  return found;
}

/** "This asks for …" becomes "This may read as: it asks for …". */
const softer = (say: string): string => `This may read so: ${say.charAt(0).toLowerCase()}${say.slice(1)}`;

interface Weighed {
  readonly span: Span;
  readonly likely: Float64Array;
}

/** The sentences with what each says by itself; made once a text, and only when a place is sought. */
function weigh(text: string, model: TaskModel): () => readonly Weighed[] {
  let made: readonly Weighed[] | undefined;
  return () => {
    made ??= sentencesOf(text.slice(0, 4000))
      .slice(0, 40)
      .map((span) => ({ span, likely: probabilitiesOf(text.slice(span.start, span.end), model, false) }));
    return made;
  };
}

/** The sentence that carries the label most. */
function placeOf(text: string, weighed: () => readonly Weighed[], j: number): Span {
  const [first, ...rest] = weighed();
  if (!first) return { start: 0, end: text.length };
  return rest.reduce((best, one) => (one.likely[j]! > best.likely[j]! ? one : best), first).span;
}

const isWrong = (rule: string, text: string, { start, end }: Span, wrong: readonly Wrong[]): boolean =>
  wrong.some((one) => one.rule === rule && one.words === text.slice(start, end));

function readReceived(whole: string, options: ReadOptions, model: TaskModel | undefined, tier: Tier): ReadMessage {
  const { wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const likely = model ? probabilitiesOf(text, model) : undefined;
  const sentences = model ? weigh(text, model) : () => [];
  const found: SignalFinding[] = [];
  for (const one of signals) {
    const [match] = matchesOf(one, folded);
    const j = model ? model.labels.indexOf(one.id) : -1;
    const p = likely?.[j];
    const safety = one.id === "boundary" || one.id === "legal";
    const sure = model && p !== undefined ? p >= model.sure[j]! : match !== undefined;
    const maybe = model && p !== undefined ? p >= model.maybe[j]! || (safety && match !== undefined) : sure;
    if (!sure && !maybe) continue;
    const span = match ?? placeOf(text, sentences, j);
    found.push({
      signal: one.id,
      confidence: sure ? "clear" : "possible",
      start: span.start,
      end: span.end,
      says: one.say,
      cites: one.cites,
      by: match ? "words" : "model",
    });
  }
  const kept = found.filter(
    (one) => one.signal === "boundary" || one.signal === "legal" || !isWrong(one.signal, text, one, wrong),
  );
  const boundary = kept.find((one) => one.signal === "boundary");
  const crisis = matchesOf(selfHarm, folded)[0] ?? null;
  return {
    signals: kept,
    silent: signals.flatMap((one) =>
      one.absent && !kept.some((other) => other.signal === one.id) ? [one.absent] : [],
    ),
    confirm: boundary ? sentenceAround(text, boundary) : null,
    theirCrisis: crisis,
    tier,
    read: text.length,
  };
}

function sentenceAround(text: string, span: Span): Span {
  return sentencesOf(text).find(({ start, end }) => span.start >= start && span.start < end) ?? span;
}
