/**
 * Contacts of theirs whose words were written down and are still to be read for a boundary. Reading takes seconds; a page
 * that is closed meanwhile reads them at the next opening.
 */
import type { Entry } from "@rekindle/journal";
import { contactsToRead as name } from "../../session/contacts-to-read.ts";
import type { NewEntry, Session } from "../../session/session.ts";
import { askNext } from "./ask-next.ts";
import { boundaryIn, notRead } from "./find-boundary.ts";

async function listed({ sealed }: Pick<Session, "sealed">): Promise<readonly string[]> {
  const text = await sealed.get(name);
  return text === undefined ? [] : (JSON.parse(text) as readonly string[]);
}
async function list({ sealed }: Pick<Session, "sealed">, ids: readonly string[]): Promise<void> {
  await (ids.length === 0 ? sealed.remove(name) : sealed.set(name, JSON.stringify(ids)));
}

/** The words of theirs in an entry, where it has some. */
const theirWords = (entry: NewEntry): string | undefined =>
  entry.kind === "contact" && entry.from === "them" && typeof entry.text === "string" ? entry.text : undefined;

/**
 * Notes a contact of theirs as one to be read; before it is kept, so that there is no moment in which it is kept and not
 * noted. One that could not be kept after all is dropped from the list at the next opening.
 */
export async function listToRead(session: Session, entry: NewEntry & { readonly id: string }): Promise<void> {
  if (theirWords(entry) === undefined) return;
  const ids = await listed(session);
  if (!ids.includes(entry.id)) await list(session, [...ids, entry.id]);
}

/**
 * Reads the words of a contact of theirs, and keeps the question where a sentence may ask to stop.
 * @returns true where something is to be asked. What could not be read stays on the list.
 */
export async function readForBoundary(session: Session, entry: Entry): Promise<boolean> {
  if (entry.kind !== "contact" || theirWords(entry) === undefined) return false;
  // Again: another tab that was opened between its being noted and its being kept has dropped it.
  await listToRead(session, entry);
  const found = await boundaryIn(session, entry);
  if (found === notRead) return false;
  if (found) await askNext(session, found);
  await list(
    session,
    (await listed(session)).filter((id) => id !== entry.id),
  );
  return found !== undefined;
}

/** What a page was closed over in the middle of it. */
export async function readLeft(session: Session): Promise<void> {
  const ids = await listed(session);
  const entries = session.entries.peek();
  // An entry that is gone, or whose words were erased, has nothing to be read.
  const left = entries.filter((entry) => ids.includes(entry.id) && entry.kind === "contact" && "text" in entry);
  await list(
    session,
    left.map(({ id }) => id),
  );
  for (const entry of left) await readForBoundary(session, entry);
}
