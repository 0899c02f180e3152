import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import { plansOf } from "../slip/plan.ts";
import { things } from "./pause-state.ts";

interface RunningProps {
  readonly left: number;
  readonly thing: number;
  readonly onAnother: () => void;
  readonly onStop: () => void;
}

/** One large still number, and one thing to do. Nothing moves, and nothing is counted but minutes. */
export function Running({ left, thing, onAnother, onStop }: RunningProps) {
  const { go } = useRouter();
  const own = useOwnThing();
  const all = own === "" ? things : [own, ...things];
  const shown = all[thing % all.length]!;
  return (
    <>
      <p class="minutes" role="timer">
        <strong>{left}</strong> <span>{left === 1 ? "minute left" : "minutes left"}</span>
      </p>
      <section class="card" aria-labelledby="one-thing">
        <h2 id="one-thing" class="small-head">
          One thing to do
        </h2>
        <p class="one-thing">{shown === own ? <bdi>{own}</bdi> : shown}</p>
        <div class="actions">
          {shown === things.at(-1) ? (
            <button type="button" class="main" onClick={() => go("letters")}>
              Write it here
            </button>
          ) : null}
          <button type="button" onClick={onAnother}>
            Another thing
          </button>
        </div>
      </section>
      <p>You can stop any time.</p>
      <div class="actions">
        <button type="button" onClick={onStop}>
          Stop here
        </button>
      </div>
    </>
  );
}

/** What the person once said they would rather do at such an hour, or planned after a slip; empty where they said nothing. */
function useOwnThing(): string {
  const { sealed } = useSession();
  const own = useSignal("");
  useEffect(() => {
    void Promise.all([sealed.get(sealedNames.setting("instead")), plansOf(sealed)]).then(([text, [plan]]) => {
      own.value = text ?? plan?.action ?? "";
    });
  }, []);
  return own.value;
}
