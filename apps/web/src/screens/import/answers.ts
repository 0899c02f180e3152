/** What the answers about possible boundaries become in the journal. */
import type { Entry } from "@rekindle/journal";
import { type BoundaryAnswer, boundaryFrom } from "../they-wrote/record.ts";
import type { Waiting } from "./later.ts";

type Sentence = Pick<Waiting, "id" | "at" | "weight" | "sentence" | "format">;

interface Made {
  /** The moment of the answer. */
  readonly now: string;
  readonly newId: () => string;
}

/**
 * The entries of one answer. One of them always bears the id of the sentence, so that no later import asks about it
 * again; none at all for "not sure", which stays open and reads as a stop.
 *
 * "No" to plain words is a boundary that was taken back this moment: it holds for a day more, and both stand in the
 * person's own file with the reason (care/confirm-what-looks-like-a-boundary). "No" to soft words is a retraction of
 * nothing: it says only that the sentence was looked at.
 */
export function entriesOf(found: Sentence, answer: BoundaryAnswer, { now, newId }: Made): readonly Entry[] {
  if (answer.asks === "unsure") return [];
  const origin = found.format && { imported: { format: found.format } };
  const boundary = (id: string) => ({ ...boundaryFrom(answer, found.sentence, found.at), ...origin, id }) as Entry;
  if (answer.asks !== "nothing") return [boundary(found.id)];
  if (found.weight === "soft") return [{ id: found.id, at: now, kind: "retraction", entry: found.id }];
  const stands = newId();
  return [boundary(stands), { id: found.id, at: now, kind: "retraction", entry: stands, note: answer.reason } as Entry];
}
