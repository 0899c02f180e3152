/** The guide engine: a journal and a moment in, an explained verdict out. */
export { besideRules } from "./beside/index.ts";
export { allowedChannels } from "./channels.ts";
export { coverage } from "./coverage.ts";
export { answerable } from "./facts/contacts.ts";
export { type Facts, factsOn } from "./facts/index.ts";
export { adviceRules } from "./generated/advice.ts";
export type { CareId, Citation, EvidenceId, PointId } from "./generated/citations.ts";
export { type Advice, type Guidance, guide, guideIn, type Position, positionOn } from "./guide.ts";
export { type Help, helpCountries, helpFor } from "./help.ts";
export type { Question } from "./questions.ts";
export type { AdviceRule, Kind, Scenario, Situation, Step, Verdict, VerdictRule } from "./rule.ts";
export { runScenarios, type ScenarioResult } from "./scenarios.ts";
export { rulesCiting, sentenceFor } from "./sentence.ts";
export type { Reading, ShownSign, SignsReading } from "./signs/index.ts";
export { spellChannels, spellDay } from "./spell.ts";
export { spellEntry, spellWhat } from "./spell-entry.ts";
export { type MetStopping, type Stopping, stoppingCriteria, stoppingIn, stoppingMet } from "./stopping/index.ts";
export { verdictRules } from "./verdict/index.ts";
