import { useEffect, useState } from "preact/hooks";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";

/** More openings than this in a day say that looking no longer helps (care/too-much-of-the-app: more than eight). */
const mostADay = 8;

interface Visits {
  readonly day: string;
  readonly count: number;
}

/** How often Today was opened on this day, this visit included; 0 until that is known. One count a page load. */
export function useVisits(session: Session, today: string): { readonly count: number; readonly tooMany: boolean } {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void countVisit(session, today).then(setCount);
  }, [today]);
  return { count, tooMany: count > mostADay };
}

/** True once Today was opened more often on this day than looking can help. */
export async function lookedTooOften({ sealed }: Session, today: string): Promise<boolean> {
  const text = await sealed.get(sealedNames.setting("visits"));
  const visits = text === undefined ? undefined : (JSON.parse(text) as Visits);
  return visits?.day === today && visits.count > mostADay;
}

const counted = new WeakMap<Session, Promise<number>>();

function countVisit(session: Session, today: string): Promise<number> {
  const known = counted.get(session);
  if (known) return known;
  const name = sealedNames.setting("visits");
  const counting = session.sealed.get(name).then(async (text) => {
    const before = text === undefined ? undefined : (JSON.parse(text) as Visits);
    const count = before?.day === today ? before.count + 1 : 1;
    // Nothing is asked to be kept before there is a journal.
    if (session.vault.value) await session.sealed.set(name, JSON.stringify({ day: today, count }));
    return count;
  });
  counted.set(session, counting);
  return counting;
}
