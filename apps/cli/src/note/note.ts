/** One thing that happened, asked for step by step; the sheet and its words are those of the app. */
import { factsOn, spellEntry } from "@rekindle/guide";
import { type Entry, validateEntry } from "@rekindle/journal";
import type { Ask } from "../interview/ask.ts";
import { given } from "../interview/left.ts";
import { askSafety } from "../interview/safety.ts";
import { askTies } from "../interview/ties.ts";
import { plainLine } from "../words.ts";
import { asking } from "./asking.ts";
import { theyAsked } from "./boundary.ts";
import { iContactedThem, theyContactedMe } from "./contact.ts";
import type { Form, Instead } from "./form.ts";
import { aSign } from "./sign.ts";
import { itEnded, outcome, whereTheyStand } from "./standing.ts";
import { takeBack } from "./take-back.ts";
import { anOccasion, theirThings } from "./theirs.ts";
import { aMeeting, weMet, weRanIntoEachOther } from "./together.ts";
import { anUrge, couldIAcceptANo, howIAm, iLookedThemUp, safety } from "./you.ts";

const forms: readonly (readonly [label: string, form: Form])[] = [
  ["They contacted me", theyContactedMe],
  ["I contacted them", iContactedThem],
  ["We ran into each other", weRanIntoEachOther],
  ["We met", weMet],
  ["A meeting was agreed, moved or called off", aMeeting],
  ["They asked for something", theyAsked],
  ["They said where they stand", whereTheyStand],
  ["An occasion", anOccasion],
  ["Their things", theirThings],
  ["A sign", aSign],
  ["I looked them up", iLookedThemUp],
  ["An urge", anUrge],
  ["How I am", howIAm],
  ["Safety", safety],
  ["It ended", itEnded],
  ["It is over", outcome("let-go")],
  ["We are back together", outcome("together")],
  ["We are friends now", outcome("friends")],
  ["It is open again", outcome("reopened")],
  ["Could I accept a no?", couldIAcceptANo],
  ["The safety question", async ({ ask }) => given(await askSafety(ask))],
  ["What we share", async ({ ask }) => [given(await askTies(ask))]],
  ["Take an entry back", takeBack],
];

/**
 * @param entries the journal so far. @param now an RFC 9557 string: its zone is the person's. @param newId makes a fresh id.
 * @returns the entries to keep, or why there is nothing to write; undefined where the person would not keep them.
 */
export async function note(
  ask: Ask,
  entries: readonly Entry[],
  now: string,
  newId: () => string,
): Promise<readonly Entry[] | Instead | undefined> {
  const facts = factsOn(entries, now);
  const questions = asking(ask, now, facts.today);
  const options = forms.map(([label], index) => ({ value: String(index), label }));
  const [, form] = forms[Number(await questions.one("What do you want to write down?", options))]!;
  const answered = await form(questions, { facts, entries });
  if ("said" in answered) return answered;
  const made = answered.map((fields) => {
    const checked = validateEntry({ id: newId(), at: now, ...fields });
    if (!checked.ok) throw new Error(`an answer made no entry: ${checked.problem.field}`);
    return checked.entry as Entry;
  });
  // Beside thoughts of ending one's life no question stands between the answer and the help lines.
  if (made.some((entry) => entry.kind === "concern" && entry.about === "self-harm" && !entry.resolved)) return made;
  const kept = await questions.yes(`Keep this? ${made.map((entry) => plainLine(spelled(entry, entries))).join("; ")}.`);
  return kept ? made : undefined;
}

/** What was taken back is named with it. */
function spelled(entry: Entry, entries: readonly Entry[]): string {
  if (entry.kind !== "retraction") return spellEntry(entry);
  const target = entries.find(({ id }) => id === entry.entry);
  if (!target) return spellEntry(entry);
  return target.kind === "retraction" ? "The entry counts again" : `Taken back: ${spellEntry(target)}`;
}
