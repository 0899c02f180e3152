/** Scenario files: whole journals with the guidance they must give (contract/cli.md). Used by tests and by `rekindle scenarios`. */
import { type Entry, union, validateEntry } from "@rekindle/journal";
import { type Guidance, guide } from "./guide.ts";

export interface ScenarioResult {
  readonly name: string;
  readonly pass: boolean;
  /** One line each: what was expected and what came. */
  readonly failures: readonly string[];
  /** Undefined where the scenario itself could not be read. */
  readonly guidance: Guidance | undefined;
}

interface Expectation {
  readonly step?: string;
  readonly scenario?: string | null;
  readonly verdict?: string;
  readonly until?: string | null;
  readonly channels?: readonly string[];
  readonly cites?: readonly string[];
  readonly notCites?: readonly string[];
  readonly help?: boolean;
}

/** @param text JSON Lines, one scenario a line. A broken line is a failed result, never an exception. */
export function runScenarios(text: string): ScenarioResult[] {
  return text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => runScenario(line, number));
}

function runScenario(line: string, number: number): ScenarioResult {
  const broken = (name: string, failure: string) => ({ name, pass: false, failures: [failure], guidance: undefined });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return broken(`line ${number}`, `line ${number} is not JSON; accepted: one scenario as JSON`);
  }
  if (typeof value !== "object" || value === null)
    return broken(`line ${number}`, "a scenario is an object with name, now, journal, expect");
  const { name = `line ${number}`, now, journal, expect = {} } = value as Record<string, unknown>;
  if (typeof now !== "string" || !Array.isArray(journal))
    return broken(String(name), "a scenario needs now (a time) and journal (a list of entries)");
  const entries: Entry[] = [];
  for (const item of journal) {
    const checked = validateEntry(item);
    if (checked.ok && checked.known) entries.push(checked.entry as Entry);
  }
  let guidance: Guidance;
  try {
    guidance = guide(union(entries), now);
  } catch (error) {
    if (error instanceof RangeError)
      return broken(String(name), "now is no time; accepted: an RFC 9557 string with an offset");
    throw error;
  }
  const failures = compare(guidance, expect as Expectation);
  return { name: String(name), pass: failures.length === 0, failures, guidance };
}

function compare(guidance: Guidance, expect: Expectation): string[] {
  const failures: string[] = [];
  const same = (what: string, wanted: unknown, found: unknown) => {
    if (JSON.stringify(wanted) !== JSON.stringify(found)) {
      failures.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
    }
  };
  if (expect.step !== undefined) same("step", expect.step, guidance.step);
  if (expect.scenario !== undefined) same("scenario", expect.scenario, guidance.scenario);
  if (expect.verdict !== undefined) same("verdict", expect.verdict, guidance.contact.verdict);
  if (expect.until !== undefined) same("until", expect.until, guidance.contact.until);
  if (expect.channels !== undefined) same("channels", expect.channels, guidance.contact.channels);
  if (expect.help !== undefined) same("help", expect.help, guidance.help.length > 0);
  const cited = new Set<string>(guidance.advice.flatMap(({ cites }) => cites));
  for (const cite of expect.cites ?? []) if (!cited.has(cite)) failures.push(`cites: expected ${cite}`);
  for (const cite of expect.notCites ?? []) if (cited.has(cite)) failures.push(`cites: did not expect ${cite}`);
  return failures;
}
