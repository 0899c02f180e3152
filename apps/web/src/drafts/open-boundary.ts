/** A sentence of theirs that may ask to stop, until the person has said what it asks for. Until then it counts as a stop. */
import type { Channel } from "@rekindle/journal";
import { sealedNames } from "../session/names.ts";
import type { Sealed } from "../session/sealed.ts";

export interface OpenBoundary {
  /** Their words, as they stood or as the person told them. */
  readonly sentence: string;
  /** When they wrote it, RFC 9557. */
  readonly at: string;
  readonly channel: Channel;
  /** Found by plain wordings, not by the model's guess: a "no" to it needs a reason and a day. */
  readonly plain: boolean;
  /** The same message speaks of ending their life: that comes before the question. */
  readonly danger?: boolean;
  /** The contact that it stands in, where that is in the journal already. */
  readonly contact?: string;
}

const name = sealedNames.setting("open-boundary");

export async function openBoundaryIn(sealed: Sealed): Promise<OpenBoundary | undefined> {
  const kept = await sealed.get(name);
  return kept === undefined ? undefined : (JSON.parse(kept) as OpenBoundary);
}

/** Kept apart from the form: it is asked again whatever becomes of the text there. */
export const askBoundary = (sealed: Sealed, open: OpenBoundary) => sealed.set(name, JSON.stringify(open));
export const boundaryAnswered = (sealed: Sealed) => sealed.remove(name);
