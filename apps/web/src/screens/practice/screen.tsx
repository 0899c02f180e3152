import { useSignal } from "@preact/signals";
import { type Entrance, entranceOn, metToday, openRun, type Run, type Scene, sceneOf } from "@rekindle/practice";
import { ClosedHere } from "../../parts/closed-here.tsx";
import { useNewHeading } from "../../parts/new-heading.ts";
import { useSession } from "../../session/context.ts";
import { useOpens } from "../../session/use-opens.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { Doorway } from "./doorway.tsx";
import { Ended } from "./ended.tsx";
import { Play } from "./play.tsx";
import { usePracticeRecords } from "./records.ts";
import "./practice.css";

/**
 * Scenes with somebody who is nobody. A run lives in memory alone and is gone with the page.
 * @param with.scene a scene to put first.
 */
export default function Practice({ with: { scene: first } }: ScreenProps) {
  const session = useSession();
  const { practice } = useOpens();
  const records = usePracticeRecords();
  const run = useSignal<Run | undefined>(undefined);
  const heading = useNewHeading(run.value === undefined);
  // What ends a run is shown also where the run itself closed practice.
  if (!run.value && !practice.open) return <ClosedHere title="Practice" why={practice.why} />;
  if (!records.value) return <h1 ref={heading}>Practice</h1>;
  const kept = records.value;
  const entrance = entranceOn(session.entries.value, session.clock.now.value, kept);

  const begin = (scene: Scene, { partner, day }: Entrance) => {
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    run.value = openRun(scene, { seed: seed!, met: metToday(kept, scene.id, day), name: partner });
  };
  const playing = run.value;
  if (!playing) {
    return <Doorway heading={heading} entrance={entrance} first={first} onScene={(scene) => begin(scene, entrance)} />;
  }
  if (playing.place.ending === null) {
    return (
      <Play
        run={playing}
        onTurn={(next) => {
          run.value = next;
        }}
      />
    );
  }
  return (
    <Ended
      run={playing}
      entrance={entrance}
      onKept={(record) => {
        records.value = [...kept.filter((one) => one !== record.before), record.now];
      }}
      onAgain={() => begin(sceneOf(playing.cast.scene.id)!, entrance)}
      onDone={() => {
        run.value = undefined;
      }}
    />
  );
}
