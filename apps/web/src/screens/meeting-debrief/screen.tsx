import { useSignal } from "@preact/signals";
import { writeDay } from "@rekindle/journal";
import { Choice, Ticks } from "../../parts/choice.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useNewHeading } from "../../parts/new-heading.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import { type Again, again, went } from "../../words/went.ts";
import { After, titleAfter } from "./after.tsx";
import { besideTheMeeting, deeds, looks, type MeetingForm, meetingEntry, nothingSaid } from "./form.ts";

/** Looking back on a meeting: what is sure first, how it looked apart from that, how one is now. */
export default function MeetingDebrief() {
  const session = useSession();
  const { plan } = useFacts();
  const { today } = useGuidance();
  const { go } = useRouter();
  const form = useFormDraft<MeetingForm>(sealedNames.form("meeting"), nothingSaid);
  const done = useSignal<Again | undefined>(undefined);
  const error = useSignal("");
  const heading = useNewHeading(done.value);
  if (done.value) {
    return (
      <>
        <h1 ref={heading}>{titleAfter(done.value)}</h1>
        <After again={done.value} />
      </>
    );
  }
  if (!form.value) return <h1 ref={heading}>How did it go?</h1>;
  const said = form.value;
  const planned = plan && writeDay(plan.on);
  const day = said.day || (planned !== undefined && planned <= today ? planned : today);
  const set = (change: Partial<MeetingForm>) => form.set({ ...said, ...change });

  async function keep(event: Event) {
    event.preventDefault();
    if (said.again === "") {
      error.value = "Choose what comes closest.";
      (event.currentTarget as HTMLElement).querySelector<HTMLElement>("[data-again] input")?.focus();
      return;
    }
    const at = day >= today ? session.clock.renew() : session.clock.on(day, "18:00");
    const [kept] = (await session.add(meetingEntry(said, said.again, at))) ?? [];
    if (kept?.kind !== "meeting") return;
    const beside = besideTheMeeting(said, kept);
    if (beside.length > 0) await session.add(...beside);
    await form.clear();
    done.value = said.again;
  }
  return (
    <>
      <h1 ref={heading}>How did it go?</h1>
      <form class="stack" onSubmit={(event) => void keep(event)} noValidate>
        <Field label="Which day was it?" type="date" max={today} value={day} onText={(text) => set({ day: text })} />
        <Choice
          legend="How long?"
          inRow
          options={[
            { value: "30", words: "Half an hour" },
            { value: "60", words: "An hour" },
            { value: "90", words: "An hour and a half" },
            { value: "120", words: "Two hours or more" },
          ]}
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
        <div data-again>
          <Choice
            legend="Did either of you suggest another time?"
            options={again}
            value={said.again || undefined}
            onChoose={(chosen) => set({ again: chosen })}
            error={error.value}
          />
        </div>
        <Ticks
          legend="What did they say or do that you are sure of?"
          hint="Only what anybody could have heard or seen."
          options={deeds}
          chosen={new Set(said.deeds)}
          onChange={(chosen) => set({ deeds: [...chosen] })}
        />
        <Ticks
          legend="And how did it look to you?"
          hint="Impressions. They are kept as such, and weigh less."
          options={looks}
          chosen={new Set(said.looks)}
          onChange={(chosen) => set({ looks: [...chosen] })}
        />
        <Choice
          legend="How do you feel, compared with this morning?"
          inRow
          options={[
            { value: "lighter", words: "Lighter" },
            { value: "same", words: "The same" },
            { value: "heavier", words: "Heavier" },
          ]}
          value={said.feeling || undefined}
          onChoose={(feeling) => set({ feeling })}
        />
        <Area label="Your note" value={said.note} onText={(note) => set({ note })} />
        <div class="actions">
          <button type="submit" class="main">
            Keep it
          </button>
          <button type="button" onClick={() => go("meeting")}>
            It did not happen
          </button>
        </div>
        <UnkeptWords any={said.note.trim() !== ""} />
      </form>
    </>
  );
}
