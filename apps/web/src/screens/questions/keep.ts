import type { NewEntry, Session } from "../../session/session.ts";
import { safetyEntries } from "./answers.ts";
import { momentOf } from "./ended.ts";
import { type Answers, provisionalSetting, type Step } from "./state.ts";

/**
 * Writes what the questions gathered, all or nothing. What stood in for an answer that somebody would rather not give
 * is taken back once the question is answered. @returns false where it could not be kept; `trouble` says why.
 */
export async function keepAnswers(session: Session, answers: Answers, asked: readonly Step[]): Promise<boolean> {
  const { clock, sealed } = session;
  const fresh: NewEntry[] = [];
  const standing: NewEntry[] = [];
  if (asked.includes("safety")) {
    const { entries, provisional } = safetyEntries(answers.safety);
    fresh.push(...entries, ...(await takenBack(session)));
    standing.push(...provisional);
  }
  if (asked.includes("ended")) {
    const at = momentOf(answers.ended, Date.now(), clock.zone);
    const { by } = answers.ended;
    if (at) fresh.push({ kind: "breakup", at, ...(by === "" ? {} : { endedBy: by }) });
  }
  if (fresh.length === 0) return true;
  const kept = await session.add(...fresh);
  if (!kept) return false;
  if (asked.includes("safety")) {
    const ids = fresh.flatMap((entry, i) => (standing.includes(entry) ? [kept[i]!.id] : []));
    if (ids.length > 0) await sealed.set(provisionalSetting, JSON.stringify(ids));
    else await sealed.remove(provisionalSetting);
  }
  return true;
}

/** Retractions of what stood in until now. One that names a concern counts after 24 hours, as the guide has it. */
async function takenBack({ sealed, entries }: Session): Promise<NewEntry[]> {
  const ids = JSON.parse((await sealed.get(provisionalSetting)) ?? "[]") as string[];
  const known = new Set(entries.value.map(({ id }) => id));
  return ids.filter((id) => known.has(id)).map((entry) => ({ kind: "retraction", entry }));
}
