import { type Signal, useSignal } from "@preact/signals";
import { type PracticeRecord, readRecord } from "@rekindle/practice";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { newId } from "../../session/ids.ts";
import { sealedNames } from "../../session/names.ts";
import type { Sealed } from "../../session/sealed.ts";

/** Runs that were kept: days, scenes, endings, names of findings. No entry of the journal, and none of anybody's words. */
export async function practiceRecords(sealed: Sealed): Promise<readonly PracticeRecord[]> {
  const kept = await sealed.list(sealedNames.practice);
  return kept.flatMap(({ text }) => readRecord(parsed(text)) ?? []);
}

/** Keeps a run under a name of its own. @returns the name, by which the answer to how it felt is added. */
export async function keepRecord(sealed: Sealed, record: PracticeRecord, name?: string): Promise<string> {
  const under = name ?? `${sealedNames.practice}${newId()}`;
  await sealed.set(under, JSON.stringify(record));
  return under;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Undefined until they were read. Write into it what was kept since. */
export function usePracticeRecords(): Signal<readonly PracticeRecord[] | undefined> {
  const { sealed, vault } = useSession();
  const records = useSignal<readonly PracticeRecord[] | undefined>(undefined);
  const from = vault.value;
  useEffect(() => {
    void practiceRecords(sealed).then((found) => {
      records.value = found;
    });
  }, [from]);
  return records;
}
