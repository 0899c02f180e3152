/**
 * Reading messages: the one about to be sent, and the one received. Pure; model bytes come in as a parameter.
 *
 * Three tiers, one interface:
 * - `createReader()`: the rules alone.
 * - `createReader({ keystroke })`: rules and runs of words and letters, below a millisecond for a text, at each keystroke.
 * - `createReader({ keystroke, encoder })`: both and a small transformer, tens of milliseconds for a text. Make it in a
 *   worker, ask it after a pause in typing, and show its answer in place of the first one if the text is still the same.
 *   It needs WebAssembly (`wasm-unsafe-eval` in a policy).
 *
 * The bytes are `@rekindle/messages/model/keystroke.bin` and `…/encoder.bin`. `tier` in each answer says which tier spoke;
 * while the encoder is loading, the first tier's answers stand. What a person marks as wrong goes in with each call (`wrong`).
 */
export type { DraftCheck, Signal } from "./check.ts";
export { draftChecks } from "./checks/index.ts";
export type { CheckOptions } from "./drafts.ts";
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
export { createReader, type Models, type Reader } from "./reader.ts";
export type { ReadOptions } from "./received.ts";
export { signals } from "./signals/index.ts";
export { type Situation, situationOn } from "./situation.ts";
