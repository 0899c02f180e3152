import { type Signal, useSignal } from "@preact/signals";
import { type Feeling, type PracticeRecord, type Run, readRecord, recordOf, stopHere } from "@rekindle/practice";
import { useEffect, useRef } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { newId } from "../../session/ids.ts";
import { sealedNames } from "../../session/names.ts";
import type { Sealed } from "../../session/sealed.ts";

/** Runs a day: two, or fewer where the person chose so. */
export type RunsADay = 0 | 1 | 2;

/** Runs that were kept (days, scenes, endings, names of findings; none of anybody's words), and how many a day there may be. */
export interface Practised {
  readonly records: readonly PracticeRecord[];
  readonly most: RunsADay;
}

const mostName = sealedNames.setting("practice-runs");

async function practised(sealed: Sealed): Promise<Practised> {
  const [kept, most] = await Promise.all([sealed.list(sealedNames.practice), sealed.get(mostName)]);
  return {
    records: kept.flatMap(({ text }) => readRecord(parsed(text)) ?? []),
    most: most === "0" ? 0 : most === "1" ? 1 : 2,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const keepMost = (sealed: Sealed, most: RunsADay) => sealed.set(mostName, `${most}`);

/** Undefined until they were read. */
export function usePractised(): Signal<Practised | undefined> {
  const { sealed, vault } = useSession();
  const found = useSignal<Practised | undefined>(undefined);
  const from = vault.value;
  useEffect(() => {
    void practised(sealed).then((now) => {
      found.value = now;
    });
  }, [from]);
  return found;
}

export interface Keeping {
  /** A new run begins, on this day. */
  readonly begin: (day: string) => void;
  /** Keeps what counts of the run as it stands, as stopped where it has not ended; where it does not count, nothing. */
  readonly keep: (run: Run, felt?: Feeling) => void;
}

/**
 * A run counts once two things were said, also for somebody who closes the page then: it is kept from the second line on,
 * under one name, and what is known later takes its place. Where help opened, what was kept of it goes again.
 */
export function useKeeping(found: Signal<Practised | undefined>): Keeping {
  const { sealed } = useSession();
  const playing = useRef<{ readonly name: string; readonly day: string; record?: PracticeRecord | undefined }>(
    undefined,
  );
  return {
    begin(day) {
      playing.current = { name: `${sealedNames.practice}${newId()}`, day };
    },
    keep(run, felt) {
      const now = playing.current;
      if (!now || !found.value) return;
      const before = now.record;
      now.record = recordOf(stopHere(run), now.day, felt) ?? undefined;
      if (!before && !now.record) return;
      const others = found.value.records.filter((one) => one !== before);
      found.value = { ...found.value, records: now.record ? [...others, now.record] : others };
      void (now.record ? sealed.set(now.name, JSON.stringify(now.record)) : sealed.remove(now.name));
    },
  };
}
