/** The `advise --json` document (contract/cli.md), in one fixed order of keys. */
import type { Guidance } from "@rekindle/guide";
import type { JournalProblem } from "@rekindle/journal";

export function adviceDocument(guidance: Guidance, problems: readonly JournalProblem[]) {
  const { now, today, step, scenario, contact, quiet, next, advice, signs, help } = guidance;
  return {
    schema: "rekindle.advice/1",
    now,
    today,
    step,
    scenario,
    contact,
    quiet,
    next,
    advice,
    signs,
    help,
    problems,
    rule: guidance.rule,
    headline: guidance.headline,
    line: guidance.line,
    changes: guidance.changes,
    questions: guidance.questions,
  };
}
