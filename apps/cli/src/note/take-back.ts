/** "Take an entry back": at once, after a day, or only by the other person's own words; as on the entry's page of the app. */
import { notSettledAlone, spellDay, spellEntry, spellWhat } from "@rekindle/guide";
import { countedEntries, dayOf, type Entry, type EntryOf, readMoment } from "@rekindle/journal";
import { plainLine } from "../words.ts";
import type { Asking } from "./asking.ts";
import type { Form, Instead, Known } from "./form.ts";

/** So many are shown at once. */
const page = 12;

export const takeBack: Form = async (asking, known) => {
  const chosen = await whichOne(asking, known);
  if (!chosen) return { said: "There is nothing to take back." };
  switch (chosen.kind) {
    case "boundary":
      return chosen.lifted === true ? taken(chosen) : boundaryAway(asking, chosen, known);
    case "concern":
      return concernAway(asking, chosen, known);
    case "screening":
      return { said: "Answering the safety question anew changes this." };
    default:
      return taken(chosen);
  }
};

const taken = ({ id }: Entry, note?: string): readonly object[] => [
  { kind: "retraction", entry: id, ...(note === undefined ? {} : { note }) },
];

/** Newest first. What was taken back stands there as something to undo. */
async function whichOne(asking: Asking, { facts, entries }: Known): Promise<Entry | undefined> {
  const counted = countedEntries(entries, facts.now).map(({ entry }) => entry);
  const undone = new Set(counted.flatMap((entry) => (entry.kind === "retraction" ? [entry.entry] : [])));
  const list = counted.filter(({ id }) => !undone.has(id)).reverse();
  for (let from = 0; from < list.length; from += page) {
    const some = list.slice(from, from + page);
    const further = from + page < list.length ? [{ value: "", label: "Further back" }] : [];
    const id = await asking.one("Which entry? It stays in the file but no longer counts. You can undo this.", [
      ...some.map((entry) => ({ value: entry.id, label: labelOf(entry, entries) })),
      ...further,
    ]);
    if (id !== "") return some.find((entry) => entry.id === id);
  }
  return undefined;
}

function labelOf(entry: Entry, entries: readonly Entry[]): string {
  if (entry.kind !== "retraction") return plainLine(spellEntry(entry));
  const target = entries.find(({ id }) => id === entry.entry);
  return `Undo, so that it counts again: ${target ? plainLine(spellEntry(target)) : "an entry that is not here"}`;
}

/** What merely ends, an order or a block: it then counts as a request for space, which only they take back. */
const ends: Partial<Record<EntryOf<"boundary">["ask"], string>> = {
  "legal-order": "The order has ended",
  blocked: "They unblocked me",
};

/** "I want to remove the boundary": only they can take it back, in their own words. */
async function boundaryAway(
  asking: Asking,
  boundary: EntryOf<"boundary">,
  known: Known,
): Promise<readonly object[] | Instead> {
  if (!known.facts.boundaries.some(({ entry }) => entry.entry.id === boundary.id))
    return { said: "It is no longer in force." };
  const ended = ends[boundary.ask];
  const answer = await asking.one("Only they can take it back, in their own words. Have they written to you since?", [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
    ...(ended === undefined ? [] : [{ value: "ended" as const, label: ended }]),
    { value: "mistake", label: "I recorded it by mistake" },
  ]);
  const lifted = {
    kind: "boundary",
    ask: boundary.ask,
    ...(boundary.what === undefined ? {} : { what: boundary.what }),
    lifted: true,
  };
  switch (answer) {
    case "no":
      return { said: "Then it stays. We know that is hard." };
    case "ended": {
      const lawyer = boundary.ask === "legal-order" ? " Ask your lawyer first whether it has really ended." : "";
      const sure = await asking.yes(
        `That is no invitation. From now on it counts as a request for space: the next move is theirs.${lawyer} ${ended}?`,
      );
      return sure ? [lifted] : { said: "Then it stays as it is." };
    }
    case "mistake":
      return byMistake(asking, boundary);
    default: {
      const by = await whatTheyWrote(asking, boundary, known);
      return typeof by === "string" ? [{ ...lifted, by }] : by;
    }
  }
}

/** The contact of theirs in which they took it back; what it says is shown once more. */
async function whatTheyWrote(
  asking: Asking,
  boundary: EntryOf<"boundary">,
  { facts: { story, today } }: Known,
): Promise<string | Instead> {
  const since = readMoment(boundary.at)!.ms;
  const theirs = story
    .all("contact")
    .filter(({ entry, ms }) => entry.from === "them" && ms > since)
    .reverse()
    .slice(0, page);
  if (theirs.length === 0)
    return { said: "No contact of theirs since then is written down. Add it first, then come back here." };
  const by = await asking.one(
    "In which of these did they take it back?",
    theirs.map(({ entry, ms }) => ({
      value: entry.id,
      label: `${spellDay(dayOf(ms, story.zone), today)}: ${spellWhat(entry)}`,
    })),
  );
  const { text, note } = theirs.find(({ entry }) => entry.id === by)!.entry;
  const words = text
    ? `They wrote: “${plainLine(text)}”`
    : note
      ? `Their words were not kept. Your note says: “${plainLine(note)}”`
      : "Their words were not kept. Read the message once more where it is.";
  const said = await asking.yes(
    `${words} One friendly message does not take it back. Did they say, in their own words, that being in touch is all right again?`,
  );
  return said ? by : { said: "Then it stays. We know that is hard." };
}

/** A worry about safety: settled by the person where it is theirs to settle, else it stays. */
async function concernAway(
  asking: Asking,
  concern: EntryOf<"concern">,
  { facts }: Known,
): Promise<readonly object[] | Instead> {
  const mistake = { value: "mistake", label: "I recorded it by mistake" } as const;
  const leave = { value: "leave", label: "Leave it as it is" } as const;
  const active = facts.concerns.get(concern.about)?.entry.id === concern.id;
  const answer = notSettledAlone.has(concern.about)
    ? await asking.one("This stays. It is about somebody's safety, and one person alone cannot settle that.", [
        leave,
        mistake,
      ])
    : await asking.one(
        active ? "Is it over? Then Rekindle reads the journal without it." : "A later entry settled it.",
        [...(active ? [{ value: "over", label: "It is over" } as const] : []), leave, mistake],
      );
  if (answer === "over") return [{ kind: "concern", about: concern.about, resolved: true }];
  return answer === "mistake" ? byMistake(asking, concern) : { said: "It stays as it is." };
}

/** A reason, kept in the person's own file, and a day until it acts (care/confirm-what-looks-like-a-boundary). */
const byMistake = async (asking: Asking, entry: Entry): Promise<readonly object[]> =>
  taken(
    entry,
    await asking.words("What was the mistake? It takes effect in 24 hours. The reason is kept in your file."),
  );
