/** What the words of a draft do, by the rules and by the models, and what the situation says of it. */
import type { DraftCheck } from "./check.ts";
import { draftChecks } from "./checks/index.ts";
import { selfHarm } from "./checks/self-harm.ts";
import type { Checked, Finding, Span, Tier, Wrong } from "./finding.ts";
import { fold, READ_AT_MOST } from "./fold.ts";
import { draftHits } from "./hits.ts";
import { exampleIn, isWrong } from "./shared.ts";
import type { Situation } from "./situation.ts";
import { styleFindings } from "./style.ts";
import { isClosed, situationFindings } from "./turn.ts";
import { DOUBT, type Heard, type Voice } from "./voice.ts";

export interface CheckOptions {
  readonly channel?: string;
  readonly situation?: Situation;
  /** What the person marked as wrong on this device. */
  readonly wrong?: readonly Wrong[];
}

const order = { stop: 0, warn: 1, ask: 2, hint: 3 } as const;

/** @param whole is read up to a limit; see `Checked.read`. */
export function checkDraft(whole: string, options: CheckOptions, voice: Voice | undefined, tier: Tier): Checked {
  const { channel, situation, wrong = [] } = options;
  const text = whole.slice(0, READ_AT_MOST);
  const folded = fold(text);
  const closed = situation !== undefined && isClosed(situation);
  const hits = draftHits(folded);
  const heard = voice?.hear(text, folded);
  const doubted = (check: DraftCheck): boolean =>
    voice !== undefined && check.severity === "warn" && heard!.likely[voice.labels.indexOf(check.label)]! < DOUBT;
  const words: Finding[] = [];
  for (const [i, check] of draftChecks.entries()) {
    const first = hits.found[i]![0];
    if (first && first.end <= text.length) words.push(wordFinding(check, first, doubted(check)));
  }
  const spoken = voice && heard ? voiceFindings(text, hits.nearSelfHarm, voice, heard, words) : [];
  const known = [...words, ...spoken];
  const found = [...known];
  for (const [i, check] of draftChecks.entries()) {
    const first = hits.asked[i]![0];
    if (first) found.push(...askFindings(check, first, known));
  }
  const kept = found.filter((one) => isGrave(one) || !isWrong(one.rule, text, one, wrong));
  const findings = closed
    ? // Only the reason, and what is dangerous: nothing that would make the rest smoother.
      [...situationFindings(whole.length, channel, situation), ...kept.filter(isGrave)]
    : [
        ...kept,
        ...(situation ? situationFindings(whole.length, channel, situation) : []),
        ...styleFindings(text, whole.length, channel, situation),
      ];
  return { findings: findings.sort(inOrder), closed, tier, read: text.length };
}

/** Shown whatever the situation is and whatever was marked as wrong. */
const isGrave = ({ severity, help }: Finding): boolean => severity === "stop" || help === "crisis";

function inOrder(a: Finding, b: Finding): number {
  const crisis = Number(b.help === "crisis") - Number(a.help === "crisis");
  return crisis || order[a.severity] - order[b.severity] || a.start - b.start;
}

const wordFinding = (check: DraftCheck, span: Span, doubted: boolean): Finding =>
  doubted
    ? findingOf(check, span, "ask", "words", softer(check.say))
    : findingOf(check, span, check.severity, "words", check.say);

/** What may be meant so is asked about, unless something was said of it already. */
function askFindings(check: DraftCheck, first: Span, known: readonly Finding[]): Finding[] {
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
  for (let j = 0; j < voice.labels.length; j += 1) {
    const sure = heard.likely[j]! >= voice.sure[j]!;
    if (!sure && heard.chances[j]! < voice.maybe[j]!) continue;
    const label = voice.labels[j]!;
    if (known.some((one) => one.rule === label)) continue;
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

/** "This asks for …" becomes "Perhaps this asks for …". */
const softer = (say: string): string => `Perhaps ${say.charAt(0).toLowerCase()}${say.slice(1)}`;
