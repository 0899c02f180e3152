/** The few questions that matter, and the entries that the answers make. */
import { type Day, dayOf, type Entry, readDay, readMoment, validateEntry, writeDay } from "@rekindle/journal";
import type { Ask } from "./ask.ts";
import { askSafety } from "./safety.ts";
import { askTies } from "./ties.ts";

/**
 * Asks, and makes entries of the answers.
 * @param now an RFC 9557 string: its zone is the person's. @param newId makes a fresh id.
 * @returns undefined where the person left.
 */
export async function interview(ask: Ask, now: string, newId: () => string): Promise<Entry[] | undefined> {
  const moment = readMoment(now)!;
  const today = dayOf(moment.ms, moment.zone);
  const entries: Entry[] = [];
  const add = (fields: object, at = now): void => {
    const checked = validateEntry({ id: newId(), at, ...fields });
    if (!checked.ok) throw new Error(`an answer made no entry: ${checked.problem.field}`);
    entries.push(checked.entry as Entry);
  };
  add({ kind: "profile", timeZone: moment.zone });

  const safety = await askSafety(ask);
  if (!safety) return undefined;
  for (const fields of safety) add(fields);

  const ended = await ask.text({
    question: "When did it end, about? A date such as 2026-03-01, or a number of days ago.",
    check: (answer) =>
      readPast(answer, today) === undefined ? "A past date such as 2026-03-01, or a number such as 20" : undefined,
  });
  if (ended === undefined) return undefined;
  const endedOn = readPast(ended, today)!;
  add({ kind: "breakup" }, atNoon(endedOn, today, now));

  const contact = await ask.one({
    question: "Has either of you been in touch since?",
    options: [
      { value: "no", label: "No" },
      { value: "me", label: "The last word was mine" },
      { value: "them", label: "The last word was theirs" },
      { value: "talked", label: "We talked, both of us" },
    ],
  });
  if (contact === undefined) return undefined;
  if (contact !== "no") {
    const last = await ask.text({
      question: "When was that? A date, or a number of days ago.",
      check: (answer) => {
        const day = readPast(answer, today);
        return day === undefined || day < endedOn
          ? "A date since it ended, such as 2026-03-14, or a number of days ago"
          : undefined;
      },
    });
    if (last === undefined) return undefined;
    const from = contact === "them" ? "them" : "me";
    const talked = contact === "talked" ? { channel: "call", answered: true } : { channel: "text" };
    add({ kind: "contact", from, ...talked }, atNoon(readPast(last, today)!, today, now));
  }

  const ties = await askTies(ask);
  if (!ties) return undefined;
  add(ties);
  return entries;
}

/** A date, or a number of days ago; undefined where it is neither or lies ahead. */
function readPast(answer: string, today: Day): Day | undefined {
  const trimmed = answer.trim();
  const day = /^\d{1,4}$/.test(trimmed) ? today - Number(trimmed) : readDay(trimmed);
  return day !== undefined && day <= today ? day : undefined;
}

/** Noon of a past day in the offset of now; for today, now itself. About is good enough, and the person said so. */
function atNoon(day: Day, today: Day, now: string): string {
  if (day === today) return now;
  const offset = /(Z|[+-]\d\d:\d\d)(?:\[|$)/.exec(now)?.[1] ?? "Z";
  return `${writeDay(day)}T12:00:00${offset}`;
}
