import type { Failure, ImportInWorker, Preview } from "@rekindle/imports/client";
import type { Entry } from "@rekindle/journal";
import { failureSentence } from "@rekindle/vault";
import { newId } from "../../session/ids.ts";
import { keepTextsUntil } from "../../session/imported-texts.ts";
import type { Session } from "../../session/session.ts";
import { keepFigures } from "../signs/figures.ts";
import type { BoundaryAnswer } from "../they-wrote/record.ts";
import { entriesOf } from "./answers.ts";
import { keepLater } from "./later.ts";
import { keepRead } from "./read-before.ts";

interface Imported {
  readonly preview: Preview;
  /** Of the conversation, so that it is known when it is read again. */
  readonly key: string;
  /** By the id of the sentence; those without one are asked about later. */
  readonly answers: ReadonlyMap<string, BoundaryAnswer>;
  /** The day until which the texts are kept; empty: they are dropped. */
  readonly keepUntil: string;
}

/**
 * What was read goes into the journal: contacts, what was said about possible boundaries, and beside them what is left
 * to ask, the figures, and that this chat was read.
 * @returns what the worker could not do, or whether it is kept; what the vault could not do stands in `trouble`.
 */
export async function keepImported(
  session: Session,
  reading: ImportInWorker,
  { preview, key, answers, keepUntil }: Imported,
): Promise<Failure | "kept" | "not-kept"> {
  const made = { now: session.clock.renew(), newId };
  const asked = preview.boundaries.map((found) => ({ ...found, format: preview.format }));
  const said = asked.flatMap((found) => {
    const answer = answers.get(found.id);
    return answer ? entriesOf(found, answer, made) : [];
  });
  const answered = new Set(said.map(({ id }) => id));
  const gathered = await reading.entries([...answered]);
  if (!gathered.ok) return gathered.failure;
  const here = new Set(session.entries.peek().map(({ id }) => id));
  const fresh = [...said, ...(gathered.value as readonly Entry[])].filter(({ id }) => !here.has(id));
  const failure = keepUntil === "" ? undefined : await keepTextsUntil(session.sealed, keepUntil);
  if (failure) {
    session.trouble.value = failureSentence(failure);
    return "not-kept";
  }
  if (fresh.length > 0 && !(await session.addWhole(fresh))) return "not-kept";
  const screenings = gathered.value.filter(({ kind }) => kind === "screening").map(({ id }) => id);
  const open = asked.filter(({ id }) => !answered.has(id));
  await keepLater(session, open, screenings, answered);
  await keepRead(session.sealed, key, made.now.slice(0, 10));
  if (preview.figures) await keepFigures(session.sealed, { app: preview.label, figures: preview.figures });
  return "kept";
}
