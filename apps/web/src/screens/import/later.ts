/** Sentences that were left for later: kept sealed until they are answered, with the entry that holds the strictest reading. */
import type { FormatId } from "@rekindle/imports";
import type { PossibleBoundary } from "@rekindle/imports/client";
import type { Channel } from "@rekindle/journal";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";

/** A sentence of an import, or of an entry: that may have come in more ways than a chat has. */
export type Waiting = Omit<PossibleBoundary, "channel"> & {
  readonly channel: Channel;
  /** Of the export that it stood in. */
  readonly format?: FormatId;
};

export interface Later {
  readonly sentences: readonly Waiting[];
  /** Ids of the `screening` entries that stand for them ("unsure"). */
  readonly screenings: readonly string[];
}

const name = sealedNames.setting("possible-boundaries");
const nothing: Later = { sentences: [], screenings: [] };

export async function laterIn({ sealed }: Pick<Session, "sealed">): Promise<Later> {
  const text = await sealed.get(name);
  return text === undefined ? nothing : (JSON.parse(text) as Later);
}

/** Adds what was left open, and takes out what was answered. */
export async function keepLater(
  session: Session,
  open: readonly Waiting[],
  screenings: readonly string[],
  answered: ReadonlySet<string>,
): Promise<void> {
  const before = await laterIn(session);
  const sentences = new Map([...before.sentences, ...open].map((found) => [found.id, found]));
  for (const id of answered) sentences.delete(id);
  const held = [...new Set([...before.screenings, ...screenings])];
  if (sentences.size > 0) {
    await session.sealed.set(name, JSON.stringify({ sentences: [...sentences.values()], screenings: held }));
    return;
  }
  await session.sealed.remove(name);
  // Nothing is open any more: the safety question stands again as it was answered before.
  const here = new Set(session.entries.peek().map(({ id }) => id));
  for (const id of held) if (here.has(id)) await session.retract(id);
}
