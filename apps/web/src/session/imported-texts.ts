/**
 * Texts of imported messages are dropped unless somebody wants them for a while; then each choice has a day on which
 * they go (care/their-data).
 */
import type { Entry } from "@rekindle/journal";
import { type Failure, failureSentence } from "@rekindle/vault";
import { sealedNames } from "./names.ts";
import type { Sealed } from "./sealed.ts";
import type { Session } from "./session.ts";

const name = sealedNames.setting("texts-until");

/** The day on which they go ("2026-06-10"); undefined where none are kept. */
export const textsKeptUntil = (sealed: Sealed): Promise<string | undefined> => sealed.get(name);

export const keepTextsUntil = (sealed: Sealed, day: string): Promise<Failure | undefined> => sealed.set(name, day);

type WithText = Extract<Entry, { readonly kind: "contact" }> & { readonly text: string };

const importedTexts = (entries: readonly Entry[]): readonly WithText[] =>
  entries.filter(
    (entry): entry is WithText =>
      entry.kind === "contact" && "imported" in entry && "text" in entry && entry.text !== undefined,
  );

/** Drops them now: the contacts stay, without a word. @returns the sentence of what went wrong, or undefined. */
export async function dropTexts(session: Session): Promise<string | undefined> {
  const held = importedTexts(session.entries.peek());
  if (held.length > 0) {
    const without = held.map(({ text: _text, ...rest }) => rest);
    const dropped = await session.vault.value?.erase(
      held.map(({ id }) => id),
      without,
    );
    if (!dropped?.ok) return failureSentence(dropped ? dropped.failure : "locked");
    await session.refresh();
  }
  await session.sealed.remove(name);
  return undefined;
}

/** For each opening: drops them where their day has come. */
export async function dropTextsDue(session: Session): Promise<void> {
  const until = await textsKeptUntil(session.sealed);
  if (until !== undefined && until <= session.clock.now.peek().slice(0, 10)) await dropTexts(session);
}
