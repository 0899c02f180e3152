import { useSignal } from "@preact/signals";
import { type Entrance, helpPageOf, type PracticeRecord, type Run, recordOf, sceneCard } from "@rekindle/practice";
import { useEffect, useRef } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { BigCard } from "../card/big-card.tsx";
import { DebriefPage, type Felt } from "./debrief-page.tsx";
import { HelpInstead } from "./help-instead.tsx";
import { keepRecord } from "./records.ts";

export interface Kept {
  readonly now: PracticeRecord;
  /** The same run as it was kept before the answer to how it felt. */
  readonly before: PracticeRecord | undefined;
}

interface EndedProps {
  readonly run: Run;
  readonly entrance: Entrance;
  readonly onKept: (kept: Kept) => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** After a run: help where words of danger ended it, else the debrief; of the run only day, scene, ending and findings stay. */
export function Ended({ run, entrance, onKept, onAgain, onDone }: EndedProps) {
  const { sealed } = useSession();
  const card = useSignal(false);
  const felt = useSignal<Felt | undefined>(undefined);
  const day = useRef(entrance.day);
  const name = useRef<string>(undefined);
  const record = useRef<PracticeRecord>(undefined);
  async function keep(how?: Felt) {
    const now = recordOf(run, day.current, how);
    if (!now) return;
    const before = record.current;
    record.current = now;
    name.current = await keepRecord(sealed, now, name.current);
    onKept({ now, before });
  }
  useEffect(() => void keep(), []);
  const help = helpPageOf(run);
  if (help) return <HelpInstead help={help} country={entrance.country} />;
  if (card.value) {
    return (
      <BigCard card={sceneCard(run.cast.scene)}>
        <button type="button" onClick={() => (card.value = false)}>
          Close
        </button>
      </BigCard>
    );
  }
  return (
    <DebriefPage
      run={run}
      opening={entrance.opening}
      felt={felt.value}
      onFelt={(how) => {
        felt.value = how;
        void keep(how);
      }}
      onCard={() => (card.value = true)}
      onAgain={onAgain}
      onDone={onDone}
    />
  );
}
