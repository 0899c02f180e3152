import { useSignal } from "@preact/signals";
import { type Entrance, entranceOn, metLately, openRun, type Run, type Scene } from "@rekindle/practice";
import { ClosedHere } from "../../parts/closed-here.tsx";
import { useNewHeading } from "../../parts/new-heading.ts";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { Doorway } from "./doorway.tsx";
import { Ended } from "./ended.tsx";
import { YouFirst } from "./help-instead.tsx";
import { Play } from "./play.tsx";
import { useKeeping, usePractised } from "./records.ts";
import "./practice.css";

/**
 * Scenes with somebody who is nobody. A run lives in memory alone and is gone with the page; what counts of it is kept.
 * @param with.scene a scene to put first.
 */
export default function Practice({ with: { scene: first } }: ScreenProps) {
  const session = useSession();
  const { practice } = useOpens();
  const { concerns } = useFacts();
  const practised = usePractised();
  const keeping = useKeeping(practised);
  const run = useSignal<Run | undefined>(undefined);
  const heading = useNewHeading(run.value === undefined);
  if (concerns.has("self-harm")) return <YouFirst />;
  // What ends a run is shown also where the run itself closed practice.
  if (!run.value && !practice.open) return <ClosedHere title="Practice" why={practice.why} />;
  if (!practised.value) return <h1 ref={heading}>Practice</h1>;
  const { records, most } = practised.value;
  const entrance = entranceOn(session.entries.value, session.clock.now.value, records, most);

  const begin = (scene: Scene, { partner, day }: Entrance) => {
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    keeping.begin(day);
    run.value = openRun(scene, { seed: seed!, met: metLately(records, scene.id), name: partner });
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
          keeping.keep(next);
          run.value = next;
        }}
      />
    );
  }
  return (
    <Ended
      run={playing}
      entrance={entrance}
      onFelt={(felt) => keeping.keep(playing, felt)}
      onAgain={() => begin(playing.cast.scene, entrance)}
      onDone={() => {
        run.value = undefined;
      }}
    />
  );
}
