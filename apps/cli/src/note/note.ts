/** One thing that happened, asked for step by step; the sheet and its words are those of the app. */
import { type Facts, factsOn, spellEntry } from "@rekindle/guide";
import { type Entry, validateEntry } from "@rekindle/journal";
import type { Ask } from "../interview/ask.ts";
import { given } from "../interview/left.ts";
import { askSafety } from "../interview/safety.ts";
import { askTies } from "../interview/ties.ts";
import { plainLine } from "../words.ts";
import { type Asking, asking } from "./asking.ts";
import { theyAsked } from "./boundary.ts";
import { iContactedThem, theyContactedMe } from "./contact.ts";
import { itEnded, outcome, whereTheyStand } from "./standing.ts";
import { anOccasion, theirThings } from "./theirs.ts";
import { aMeeting, weMet, weRanIntoEachOther } from "./together.ts";
import { anUrge, couldIAcceptANo, howIAm, iLookedThemUp, safety } from "./you.ts";

/** Asks for the rest, and gives the fields of what is to be kept; the time of each is now where it has none. */
type Form = (asking: Asking, facts: Facts) => Promise<readonly object[]>;

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
];

/**
 * @param entries the journal so far. @param now an RFC 9557 string: its zone is the person's. @param newId makes a fresh id.
 * @returns the entries to keep; undefined where the person left, or would not keep them.
 */
export async function note(
  ask: Ask,
  entries: readonly Entry[],
  now: string,
  newId: () => string,
): Promise<readonly Entry[] | undefined> {
  const facts = factsOn(entries, now);
  const questions = asking(ask, now, facts.today);
  const options = forms.map(([label], index) => ({ value: String(index), label }));
  const [, form] = forms[Number(await questions.one("What do you want to write down?", options))]!;
  const made = (await form(questions, facts)).map((fields) => {
    const checked = validateEntry({ id: newId(), at: now, ...fields });
    if (!checked.ok) throw new Error(`an answer made no entry: ${checked.problem.field}`);
    return checked.entry as Entry;
  });
  // Beside thoughts of ending one's life no question stands between the answer and the help lines.
  if (made.some((entry) => entry.kind === "concern" && entry.about === "self-harm")) return made;
  const kept = await questions.yes(`Keep this? ${made.map((entry) => plainLine(spellEntry(entry))).join("; ")}.`);
  return kept ? made : undefined;
}
