import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useFormDraft } from "../../parts/form-draft.ts";
import { HelpNow } from "../../parts/help-now.tsx";
import { useNewHeading } from "../../parts/new-heading.ts";
import { useStaysOpen } from "../../parts/stays-open.ts";
import { useSession } from "../../session/context.ts";
import { useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { useRouter } from "../../shell/router.ts";
import { HowYouWrote } from "./how-you-wrote.tsx";
import { minutesLeft, noPause, type PauseState, partOf, pauseMs } from "./pause-state.ts";
import { Running } from "./running.tsx";
import { Strength } from "./strength.tsx";
import "./pause.css";

/** Ten minutes in which an urge rises and falls by itself. Open in every verdict; under self-harm, help comes first. */
export default function Pause() {
  const session = useSession();
  const { help } = useGuidance();
  const { go } = useRouter();
  const form = useFormDraft<PauseState>(sealedNames.form("pause"), noPause);
  const now = useEverySecond();
  const wrote = useSignal(false);
  const state = form.value;
  // Ten minutes, and two to answer.
  useStaysOpen(12, state?.began);
  const part = state && (wrote.value ? "wrote" : partOf(state, now));
  const heading = useNewHeading(part);
  useSaid(part, state && part === "running" ? minutesLeft(state, now) : undefined);
  if (!state || part === undefined) return <h1 ref={heading}>The pause</h1>;

  const begin = () =>
    form.set({
      ...state,
      began: Date.now(),
      since: state.since || session.clock.renew(),
      thing: state.began === 0 ? 0 : state.thing + 1,
    });
  async function record(outcome: "held" | "acted" | "open"): Promise<boolean> {
    if (!state) return false;
    const kept = await session.add({ kind: "urge", at: state.since, strength: Number(state.strength), outcome });
    if (kept) await form.clear();
    return kept !== undefined;
  }
  async function finish(outcome: "held" | "open") {
    if (await record(outcome)) go("today");
  }

  return (
    <>
      {help.length > 0 ? <HelpNow help={help} /> : null}
      {part === "ask" ? (
        <>
          <h1 ref={heading}>The pause</h1>
          <Strength
            value={state.strength}
            onChoose={(strength) => form.set({ ...noPause, strength })}
            onBegin={begin}
          />
        </>
      ) : null}
      {part === "running" ? (
        <>
          <h1 ref={heading}>Ten minutes.</h1>
          <Running
            left={minutesLeft(state, now)}
            thing={state.thing}
            onAnother={() => form.set({ ...state, thing: state.thing + 1 })}
            onStop={() => void finish("open")}
          />
        </>
      ) : null}
      {part === "ended" ? (
        <>
          <h1 ref={heading}>How strong is it now?</h1>
          <p>The ten minutes are over.</p>
          <ul class="doors">
            <li>
              <button type="button" onClick={() => void finish("held")}>
                It has eased
              </button>
            </li>
            <li>
              <button type="button" onClick={() => (wrote.value = true)}>
                I wrote to them
              </button>
            </li>
            <li>
              <button type="button" onClick={begin}>
                Still strong, ten more
              </button>
            </li>
          </ul>
        </>
      ) : null}
      {part === "wrote" ? (
        <HowYouWrote heading={heading} record={() => record("acted")} onBack={() => (wrote.value = false)} />
      ) : null}
    </>
  );
}

/** The moment, renewed each second while the page is shown. */
function useEverySecond(): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const renew = () => {
      now.value = Date.now();
    };
    const timer = setInterval(renew, 1000);
    document.addEventListener("visibilitychange", renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", renew);
    };
  }, []);
  return now.value;
}

/** Announced at the start, at five minutes and at the end; nothing in between. */
function useSaid(part: string | undefined, left: number | undefined): void {
  const say = useAnnounce();
  const before = useRef<string | undefined>(undefined);
  const halfSaid = useRef(false);
  useEffect(() => {
    if (part === "running" && before.current !== "running") {
      halfSaid.current = (left ?? 0) <= 5;
      say(
        left === pauseMs / 60_000
          ? "Ten minutes. You can stop any time."
          : `${left} minutes left. You can stop any time.`,
      );
    } else if (part === "running" && left === 5 && !halfSaid.current) {
      halfSaid.current = true;
      say("Five minutes left.");
    } else if (part === "ended" && before.current === "running") {
      say("The ten minutes are over. How strong is it now?");
    }
    before.current = part;
  }, [part, left]);
}
