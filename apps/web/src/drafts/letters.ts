/** Unsent letters: written for oneself, never checked, never made into a message. */
import { readMoment } from "@rekindle/journal";
import type { Failure } from "@rekindle/vault";
import { newId } from "../session/ids.ts";
import { sealedNames } from "../session/names.ts";
import type { Sealed } from "../session/sealed.ts";

export interface Letter {
  readonly id: string;
  readonly text: string;
  /** When it was written, RFC 9557. */
  readonly at: string;
  /** It stays closed until this day, such as "2026-09-01". */
  readonly sealedUntil?: string;
}

const nameOf = (id: string) => `${sealedNames.letter}${id}`;

export const keepLetter = (sealed: Sealed, letter: Omit<Letter, "id">): Promise<Failure | undefined> => {
  const id = newId();
  return sealed.set(nameOf(id), JSON.stringify({ ...letter, id }));
};

export const changeLetter = (sealed: Sealed, letter: Letter): Promise<Failure | undefined> =>
  sealed.set(nameOf(letter.id), JSON.stringify(letter));

export const dropLetter = (sealed: Sealed, { id }: Letter): Promise<void> => sealed.remove(nameOf(id));

/** The newest first. */
export async function lettersOf(sealed: Sealed): Promise<Letter[]> {
  const found = await sealed.list(sealedNames.letter);
  return found.map(({ text }) => JSON.parse(text) as Letter).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Words from which a letter is long. Our choice, not a finding. */
const long = 250;
const week = 7 * 86_400_000;

/** Two long letters within a week: writing in circles can keep it sore. */
export const writesInCircles = (letters: readonly Letter[], now: number): boolean =>
  letters.filter(({ text, at }) => now - (readMoment(at)?.ms ?? 0) < week && (text.match(/\S+/g)?.length ?? 0) >= long)
    .length >= 2;
