/** The answers of `begin --json`: one JSON object, each answer by its name. */
import { BadInput } from "../command.ts";
import { plainLine, safeJson } from "../words.ts";
import type { Ask } from "./ask.ts";
import { askAnswers } from "./ask-answers.ts";

/** Names in the order of the questions; `contactOn` is asked only after a contact, `journal` only where no vault is named. */
const names = ["safety", "ended", "contact", "contactOn", "ties", "journal"] as const;

export const answersExample =
  '{"safety":["none"],"ended":"2026-03-01","contact":"me","contactOn":"2026-03-04","ties":["none"],"journal":"journal.jsonl"}';

/**
 * @param text the JSON. @param asksWhere whether the place of the journal is asked for.
 * @throws BadInput where it is no such object; the answers themselves are checked as they are asked for.
 */
export function answersGiven(text: string, asksWhere: boolean): Ask {
  const accepted = `accepted: ${answersExample}`;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new BadInput(`standard input is no JSON; ${accepted}`);
  }
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new BadInput(`standard input is no object; ${accepted}`);
  const answers = given as Readonly<Record<string, unknown>>;
  const asked = names.filter(
    (name) => !(name === "contactOn" && answers.contact === "no") && !(name === "journal" && !asksWhere),
  );
  const unasked = Object.keys(answers).find((name) => !asked.includes(name as (typeof names)[number]));
  if (unasked !== undefined)
    throw new BadInput(plainLine(`${safeJson(unasked)} is not asked here; accepted: ${asked.join(", ")}`));
  return askAnswers(answers, asked);
}
