/** Reading messages: the one about to be sent, and the one received. Pure; model bytes come in as a parameter. */
export type { DraftCheck, Signal } from "./check.ts";
export { draftChecks } from "./checks/index.ts";
export type { Checked, Finding, ReadMessage, Severity, SignalFinding, Span, Tier, Wrong } from "./finding.ts";
export { fold } from "./fold.ts";
export {
  type DraftLabel,
  draftLabels,
  type RuleName,
  type SignalLabel,
  type SituationRule,
  type StyleRule,
  signalLabels,
  situationRules,
  styleRules,
} from "./labels.ts";
export { lineChecks } from "./lines.ts";
export {
  type PracticalNote,
  type PracticalReading,
  type PracticalRule,
  practicalReading,
  practicalRules,
} from "./practical/index.ts";
export { type CheckOptions, createReader, type Reader, type ReadOptions } from "./reader.ts";
export { signals } from "./signals/index.ts";
export { type Situation, situationOn } from "./situation.ts";
