/** Scenario files: whole journals with the guidance they must give (contract/cli.md). Used by tests and by `rekindle scenarios`. */
import { type JournalProblem, readJournal, readMoment } from "@rekindle/journal";
import { type Guidance, guide } from "./guide.ts";

export interface ScenarioResult {
  readonly name: string;
  readonly pass: boolean;
  /** One line each: what was expected and what came; of a scenario that could not be read, one: where, what, and what is accepted. */
  readonly failures: readonly string[];
  /** Undefined where the scenario itself could not be read. */
  readonly guidance: Guidance | undefined;
  /** What is wrong with entries of the journal, which then do not count; `line` is the place in its list, from 1. */
  readonly problems: readonly JournalProblem[];
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

/** What may be expected. A key that is none of these would never be checked, and its scenario would pass for nothing. */
const expected: readonly string[] = ["step", "scenario", "verdict", "until", "channels", "cites", "notCites", "help"];
const lists: readonly string[] = ["channels", "cites", "notCites"];

/** @param text JSON Lines, one scenario a line. What is no scenario is a result without guidance, never an exception. */
export function runScenarios(text: string): ScenarioResult[] {
  return text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => runScenario(line, number));
}

function runScenario(line: string, number: number): ScenarioResult {
  const where = `line ${number}`;
  const broken = (failure: string) => ({
    name: where,
    pass: false,
    failures: [failure],
    guidance: undefined,
    problems: [],
  });
  const wrong = (field: string, value: unknown, accepted: string) =>
    broken(`${where}, ${field}: found ${foundIn(value)}; accepted: ${accepted}`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return broken(`${where} is not JSON; accepted: one scenario as JSON`);
  }
  if (!isObject(value)) return broken(`${where} is no scenario; accepted: an object with name, now, journal, expect`);
  const { name = where, now, journal, expect = {} } = value;
  if (typeof now !== "string" || readMoment(now) === undefined)
    return wrong("now", now, "a time with its offset, such as 2026-03-01T22:15:00+01:00[Europe/Berlin]");
  if (!Array.isArray(journal)) return wrong("journal", journal, "a list of entries");
  if (!isObject(expect)) return wrong("expect", expect, `an object with any of ${expected.join(", ")}`);
  for (const [key, wanted] of Object.entries(expect)) {
    if (!expected.includes(key))
      return broken(`${where}, expect: found ${JSON.stringify(key)}; accepted: ${expected.join(", ")}`);
    if (lists.includes(key) && !(Array.isArray(wanted) && wanted.every((one) => typeof one === "string")))
      return wrong(`expect.${key}`, wanted, "a list of texts");
  }
  // As it would stand in a file, so that a broken entry is told just as a broken line is.
  const { entries, problems } = readJournal(journal.map((entry) => JSON.stringify(entry)).join("\n"));
  const guidance = guide(entries, now);
  const failures = compare(guidance, expect as Expectation);
  return { name: String(name), pass: failures.length === 0, failures, guidance, problems };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function foundIn(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return isObject(value) ? "an object" : JSON.stringify(value);
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
