import { useSignal } from "@preact/signals";
import { type Entrance, type Feeling, helpPageOf, type Run, sceneCard } from "@rekindle/practice";
import { useRouter } from "../../shell/router.ts";
import { BigCard } from "../card/big-card.tsx";
import { DebriefPage } from "./debrief-page.tsx";
import { HelpInstead } from "./help-instead.tsx";

interface EndedProps {
  readonly run: Run;
  readonly entrance: Entrance;
  readonly onFelt: (felt: Feeling) => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}

/** After a run: help where words of danger ended it, else the debrief. */
export function Ended({ run, entrance, onFelt, onAgain, onDone }: EndedProps) {
  const { go } = useRouter();
  const card = useSignal(false);
  const felt = useSignal<Feeling | undefined>(undefined);
  const help = helpPageOf(run);
  if (help) return <HelpInstead help={help} />;
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
        onFelt(how);
      }}
      onMood={() => go("add", { kind: "mood", next: "practice" })}
      onCard={() => (card.value = true)}
      onAgain={onAgain}
      onDone={onDone}
    />
  );
}
