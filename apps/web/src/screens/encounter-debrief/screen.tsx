import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Arranged } from "../../parts/arranged.tsx";
import { Choice, Ticks } from "../../parts/choice.tsx";
import { Area } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useNewHeading } from "../../parts/new-heading.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { went } from "../../words/went.ts";
import { After } from "./after.tsx";
import {
  deeds,
  type EncounterForm,
  encounterEntry,
  lengths,
  nothingSaid,
  signEntries,
  type Topic,
  topics,
} from "./form.ts";

/**
 * Six questions about an encounter, each of which may be left out.
 * @param with.resume a debrief that was left half-way goes on; else one of an earlier day is let go.
 */
export default function EncounterDebrief({ with: { resume } }: ScreenProps) {
  const session = useSession();
  const { go } = useRouter();
  const form = useFormDraft<EncounterForm>(sealedNames.form("encounter"), nothingSaid);
  const done = useSignal<EncounterForm | undefined>(undefined);
  const heading = useNewHeading(done.value !== undefined);
  const said = form.value;
  const stale =
    said !== undefined && resume === undefined && said.begun !== "" && !isToday(said.begun, session.clock.now.value);
  useEffect(() => {
    if (stale) form.set(nothingSaid);
  }, [stale]);

  if (done.value) {
    const staged = done.value.because === "yes";
    return (
      <>
        <h1 ref={heading}>{staged ? "It was arranged." : "It is written down."}</h1>
        {staged ? <Arranged /> : <After said={done.value} />}
        <div class="actions">
          <button type="button" class="main" onClick={() => go("today")}>
            Today
          </button>
          <button type="button" onClick={() => go(staged ? "next-hour" : "pause")}>
            {staged ? "The next hour" : "The pause"}
          </button>
        </div>
      </>
    );
  }
  if (!said || stale) return <h1 ref={heading}>Look back</h1>;
  const set = (change: Partial<EncounterForm>) =>
    form.set({ ...said, begun: said.begun || session.clock.renew(), ...change });

  async function keep(event: Event) {
    event.preventDefault();
    if (!said) return;
    const whole = { ...said, begun: said.begun || session.clock.renew() };
    const [kept] = (await session.add(encounterEntry(whole))) ?? [];
    if (kept?.kind !== "encounter") return;
    const signs = signEntries(whole, kept);
    if (signs.length > 0) await session.add(...signs);
    await form.clear();
    done.value = whole;
  }
  return (
    <>
      <h1 ref={heading}>Look back</h1>
      <p>Six questions. Leave out any of them.</p>
      <form class="stack debrief" onSubmit={(event) => void keep(event)}>
        <Choice
          legend="Had you gone there because of them?"
          hint="Only you see the answer. Left out, it is noted as chance."
          inRow
          options={[
            { value: "no", words: "No" },
            { value: "yes", words: "Yes" },
          ]}
          value={said.because || undefined}
          onChoose={(because) => set({ because })}
        />
        <Choice
          legend="How long, about?"
          inRow
          options={lengths}
          value={said.minutes || undefined}
          onChoose={(minutes) => set({ minutes })}
        />
        <Choice
          legend="How was it?"
          inRow
          options={went}
          value={said.went || undefined}
          onChoose={(chosen) => set({ went: chosen })}
        />
        <Ticks
          legend="Did any of this come up?"
          options={topics}
          chosen={new Set(said.topics)}
          onChange={(chosen) => set({ topics: noneAlone(said.topics, chosen) })}
        />
        <Ticks
          legend="What did they do?"
          hint="Only what anybody could have seen."
          options={deeds}
          chosen={new Set(said.deeds)}
          onChange={(chosen) => set({ deeds: [...chosen] })}
        />
        <Area label="Anything you want to remember?" value={said.note} onText={(note) => set({ note })} />
        <div class="actions">
          <button type="submit" class="main">
            Keep it
          </button>
          <button type="button" onClick={() => go("today")}>
            Later
          </button>
        </div>
        <UnkeptWords any={said.note.trim() !== ""} />
      </form>
    </>
  );
}

const isToday = (moment: string, now: string): boolean => moment.slice(0, 10) === now.slice(0, 10);

/** "None of these" stands alone: ticking it clears the others, and ticking another clears it. */
function noneAlone(before: readonly Topic[], chosen: ReadonlySet<Topic>): readonly Topic[] {
  if (!chosen.has("none")) return [...chosen];
  return before.includes("none") ? [...chosen].filter((topic) => topic !== "none") : ["none"];
}
