/** Checks drafts and reads messages received. Made from the bytes of the model; without them the rules speak alone. */
import type { DraftCheck } from "./check.ts";
import { draftChecks } from "./checks/index.ts";
import { selfHarm } from "./checks/self-harm.ts";
import { createEncoder } from "./encoder/encoder.ts";
import type { Checked, Finding, ReadMessage, SignalFinding, Span, Tier, Wrong } from "./finding.ts";
import { fold, READ_AT_MOST } from "./fold.ts";
import { draftHits, receivedHits } from "./hits.ts";
import type { SignalLabel } from "./labels.ts";
import type { Hit } from "./match.ts";
import { readModel } from "./model/file.ts";
import { sentencesOf } from "./sentences.ts";
import { signals } from "./signals/index.ts";
import type { Situation } from "./situation.ts";
import { styleFindings } from "./style.ts";
import { isClosed, situationFindings } from "./turn.ts";
import { createVoice, DOUBT, type Heard, type Voice } from "./voice.ts";

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

export interface Models {
  /** The bytes of model/keystroke.bin. Without them the rules speak alone. */
  readonly keystroke?: Uint8Array;
  /** The bytes of model/encoder.bin; they need the keystroke model beside them. Made for a worker: a text takes tens of milliseconds. */
  readonly encoder?: Uint8Array;
}

/** @throws RangeError where the bytes are no models of this version, or the encoder comes alone. */
export function createReader(models: Models = {}): Reader {
  if (models.encoder && !models.keystroke) throw new RangeError("the encoder needs the keystroke model");
  const read = models.keystroke ? readModel(models.keystroke) : undefined;
  const encoder = models.encoder ? createEncoder(models.encoder) : undefined;
  const voice = (task: "drafts" | "received"): Voice | undefined => {
    const model = read?.get(task);
    return model && createVoice(task, model, encoder);
  };
  return readerOf(voice("drafts"), voice("received"), encoder ? "encoder" : read ? "keystroke" : "rules");
}

/** A reader with voices of any kind; the evaluation puts in voices that did not learn from the writer. */
export function readerOf(drafts: Voice | undefined, received: Voice | undefined, tier: Tier): Reader {
  return {
    tier,
    check: (text, options = {}) => checkDraft(text, options, drafts, tier),
    read: (text, options = {}) => readReceived(text, options, received, tier),
  };
}

function checkDraft(whole: string, options: CheckOptions, voice: Voice | undefined, tier: Tier): Checked {
  const { channel, situation, wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const closed = situation !== undefined && isClosed(situation);
  const hits = draftHits(folded);
  const heard = voice?.hear(text, folded);
  const doubted = (check: DraftCheck): boolean =>
    voice !== undefined && check.severity === "warn" && heard!.likely[voice.labels.indexOf(check.label)]! < DOUBT;
  const words = draftChecks.flatMap((check, i) => wordFindings(check, text, hits.found[i]!, doubted(check)));
  const spoken = voice && heard ? voiceFindings(text, hits.nearSelfHarm, voice, heard, words) : [];
  const known = [...words, ...spoken];
  const found = [...known, ...draftChecks.flatMap((check, i) => askFindings(check, hits.asked[i]!, known))];
  const kept = found.filter((one) => isGrave(one) || !isWrong(one.rule, text, one, wrong));
  const findings = closed
    ? // Only the reason, and what is dangerous: nothing that would make the rest smoother.
      [...situationFindings(text, channel, situation), ...kept.filter(isGrave)]
    : [
        ...kept,
        ...(situation ? situationFindings(text, channel, situation) : []),
        ...styleFindings(text, channel, situation),
      ];
  return { findings: findings.sort(inOrder), closed, tier, read: text.length };
}

/** Shown whatever the situation is and whatever was marked as wrong. */
const isGrave = ({ severity, help }: Finding): boolean => severity === "stop" || help === "crisis";

function inOrder(a: Finding, b: Finding): number {
  const crisis = Number(b.help === "crisis") - Number(a.help === "crisis");
  return crisis || order[a.severity] - order[b.severity] || a.start - b.start;
}

function wordFindings(check: DraftCheck, text: string, [first]: Hit, doubted: boolean): Finding[] {
  if (!first || first.end > text.length) return [];
  return [
    doubted
      ? findingOf(check, first, "ask", "words", softer(check.say))
      : findingOf(check, first, check.severity, "words", check.say),
  ];
}

/** What may be meant so is asked about, unless something was said of it already. */
function askFindings(check: DraftCheck, [first]: Hit, known: readonly Finding[]): Finding[] {
  if (!first) return [];
  if (check === selfHarm) {
    if (known.some((one) => one.help === "crisis")) return [];
    return [{ ...findingOf(check, first, "ask", "words", check.say), help: "crisis" }];
  }
  return known.some((one) => one.rule === check.label)
    ? []
    : [findingOf(check, first, "ask", "words", check.label === "threat" ? THREAT : softer(check.say))];
}

const THREAT = "Could this read as a threat?";

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

/** What the models say beyond the rules: a sentence, softer words; below the threshold of a safety label, a question. */
function voiceFindings(
  text: string,
  nearSelfHarm: boolean,
  voice: Voice,
  heard: Heard,
  known: readonly Finding[],
): Finding[] {
  const found: Finding[] = [];
  for (const [j, label] of voice.labels.entries()) {
    const p = heard.likely[j]!;
    const sure = p >= voice.sure[j]!;
    if ((!sure && heard.chances[j]! < voice.maybe[j]!) || known.some((one) => one.rule === label)) continue;
    const check = draftChecks.find((one) => one.label === label && one !== selfHarm)!;
    const severity = sure ? check.severity : "ask";
    const alike = exampleIn(heard, j, text);
    if (label === "threat" && nearSelfHarm) {
      // It may be about the writer's own life: help comes first, and it is asked, never taken for tone.
      found.push({ ...findingOf(selfHarm, heard.place(j), severity, "model", selfHarm.say), help: "crisis", ...alike });
      continue;
    }
    const says = sure ? softer(check.say) : label === "threat" ? THREAT : softer(check.say);
    found.push({ ...findingOf(check, heard.place(j), severity, "model", says), ...alike });
  }
  return found;
}

function exampleIn(heard: Heard, j: number, text: string): { example?: string } {
  const example = heard.example(j);
  return example === undefined || example === text ? {} : { example };
}

/** "This asks for …" becomes "This may read as: it asks for …". */
const softer = (say: string): string => `This may read so: ${say.charAt(0).toLowerCase()}${say.slice(1)}`;

const isWrong = (rule: string, text: string, { start, end }: Span, wrong: readonly Wrong[]): boolean =>
  wrong.some((one) => one.rule === rule && one.words === text.slice(start, end));

const speakForThemselves: ReadonlySet<SignalLabel> = new Set([
  "boundary",
  "legal",
  "rejection",
  "new-partner",
  "nostalgia",
]);

/** What raises hope: beside words of despair it is said where it stands there in words, and never guessed. */
const hopeful: ReadonlySet<SignalLabel> = new Set(["reconcile", "nostalgia", "warmth", "invitation", "curiosity"]);

function readReceived(whole: string, options: ReadOptions, voice: Voice | undefined, tier: Tier): ReadMessage {
  const { wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const hits = receivedHits(folded);
  const heard = voice?.hear(text, folded);
  const found: SignalFinding[] = [];
  for (const [i, one] of signals.entries()) {
    const [match] = hits[i]!;
    const j = voice ? voice.labels.indexOf(one.id) : -1;
    const p = heard?.likely[j];
    const safety = one.id === "boundary" || one.id === "legal";
    const sure = voice && p !== undefined ? p >= voice.sure[j]! : match !== undefined;
    const maybe = voice && heard ? heard.chances[j]! >= voice.maybe[j]! || (safety && match !== undefined) : sure;
    if (!sure && !maybe) continue;
    const span = match ?? heard!.place(j);
    found.push({
      signal: one.id,
      confidence: sure ? "clear" : "possible",
      start: span.start,
      end: span.end,
      says: one.say,
      cites: one.cites,
      by: match ? "words" : "model",
      ...(match || !heard ? {} : exampleIn(heard, j, text)),
    });
  }
  const crisis = hits[signals.length]![0] ?? null;
  const kept = found.filter(
    (one) =>
      one.signal === "boundary" ||
      one.signal === "legal" ||
      (!isWrong(one.signal, text, one, wrong) && !(crisis && one.by === "model" && hopeful.has(one.signal))),
  );
  const boundary = kept.find((one) => one.signal === "boundary");
  // After a no or words of despair, to say what is not in it would turn the knife.
  const enough = crisis !== null || kept.some(({ signal }) => speakForThemselves.has(signal));
  return {
    signals: kept,
    silent: enough
      ? []
      : signals.flatMap((one) => (one.absent && !kept.some((other) => other.signal === one.id) ? [one.absent] : [])),
    more: crisis ? despair : moreOf(text, kept.length),
    confirm: boundary ? sentenceAround(text, boundary) : null,
    theirCrisis: crisis,
    tier,
    read: text.length,
  };
}

const despair = "It may speak of ending their life. Take that seriously; the rest can wait.";

/** In letters that are written without spaces each counts as one. */
const words = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|\S+/gu;
/** Shorter than so many words there is nothing to read but the words. */
const fewWords = 6;

function moreOf(text: string, signals: number): string | null {
  if ((text.match(words)?.length ?? 0) < fewWords) return "Too short to say more. Take it as it stands.";
  return signals > 0
    ? null
    : "Nothing in it that can be named with any certainty. Rekindle reads English only. Take it as it stands.";
}

function sentenceAround(text: string, span: Span): Span {
  return sentencesOf(text).find(({ start, end }) => span.start >= start && span.start < end) ?? span;
}
