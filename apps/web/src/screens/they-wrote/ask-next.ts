import { readMoment } from "@rekindle/journal";
import { askBoundary, type OpenBoundary, openBoundaryIn } from "../../drafts/open-boundary.ts";
import { newId } from "../../session/ids.ts";
import type { Session } from "../../session/session.ts";
import { keepLater, type Waiting } from "../import/later.ts";

/** Asks about a sentence of an entry. Where one is open already, that one comes first; the other waits in the journal. */
export async function askNext(session: Session, found: OpenBoundary): Promise<void> {
  const open = await openBoundaryIn(session.sealed);
  if (!open) {
    await askBoundary(session.sealed, found);
    return;
  }
  // Danger is spoken of at once, whichever of the two sentences it stands beside.
  if (found.danger && !open.danger) await askBoundary(session.sealed, { ...open, danger: true });
  const { sentence, at, channel, plain } = found;
  const waits: Waiting = {
    id: newId(),
    at,
    ts: readMoment(at)!.ms,
    channel,
    weight: plain ? "clear" : "soft",
    sentence,
  };
  const unsure = (await session.add({ kind: "screening", answer: "unsure" })) ?? [];
  await keepLater(
    session,
    [waits],
    unsure.map(({ id }) => id),
    new Set(),
  );
}
