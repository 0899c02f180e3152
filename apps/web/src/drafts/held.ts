/** Drafts held until a moment. Nothing is sent then, or ever: the app asks again what the person would write. */
import type { Channel } from "@rekindle/journal";
import { readMoment } from "@rekindle/journal";
import type { Failure } from "@rekindle/vault";
import { newId } from "../session/ids.ts";
import { sealedNames } from "../session/names.ts";
import type { Sealed } from "../session/sealed.ts";
import { keepLetter } from "./letters.ts";

export interface HeldDraft {
  readonly id: string;
  readonly text: string;
  readonly channel?: Channel;
  /** RFC 9557. */
  readonly heldAt: string;
  readonly until: string;
}

/** Days after which a held draft is a letter: what waited a week was for oneself. */
const daysUntilLetter = 7;

const nameOf = (id: string) => `${sealedNames.held}${id}`;

export const hold = (sealed: Sealed, draft: Omit<HeldDraft, "id">): Promise<Failure | undefined> => {
  const id = newId();
  return sealed.set(nameOf(id), JSON.stringify({ ...draft, id }));
};

/** All of them, the oldest first. */
export async function heldDrafts(sealed: Sealed): Promise<HeldDraft[]> {
  const found = await sealed.list(sealedNames.held);
  return found.map(({ text }) => JSON.parse(text) as HeldDraft).sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const isDue = ({ until }: HeldDraft, now: number): boolean => (readMoment(until)?.ms ?? 0) <= now;

export const dropHeld = (sealed: Sealed, { id }: HeldDraft): Promise<void> => sealed.remove(nameOf(id));

export async function heldToLetter(sealed: Sealed, draft: HeldDraft): Promise<Failure | undefined> {
  const failure = await keepLetter(sealed, { text: draft.text, at: draft.heldAt });
  if (!failure) await dropHeld(sealed, draft);
  return failure;
}

/**
 * Makes letters of what is older than a week, and of all where the verdict leaves nothing to hold a draft for.
 * @returns what is still held.
 */
export async function settleHeld(sealed: Sealed, now: number, mayHold: boolean): Promise<HeldDraft[]> {
  const kept: HeldDraft[] = [];
  for (const draft of await heldDrafts(sealed)) {
    // Counted from the morning for which it was held, so that one held until a day in a month is still there on that day.
    const old = now - (readMoment(draft.until)?.ms ?? now) > daysUntilLetter * 86_400_000;
    if (mayHold && !old) kept.push(draft);
    else if (await heldToLetter(sealed, draft)) kept.push(draft);
  }
  return kept;
}
