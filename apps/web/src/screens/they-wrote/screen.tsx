import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { minuteOfDay, readMoment } from "@rekindle/journal";
import { useEffect } from "preact/hooks";
import { isNightAt } from "../../drafts/hours.ts";
import { Tick } from "../../parts/choice.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useFacts, useZone } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { useRouter } from "../../shell/router.ts";
import { AfterBoundary } from "./after-boundary.tsx";
import { TheirCrisis } from "./asks.tsx";
import { BoundaryQuestion } from "./boundary-question.tsx";
import { isPlain } from "./find-boundary.ts";
import { ReceivedForm, type TheirForm } from "./form.tsx";
import { mayAdvise, onlyPractical } from "./lines.ts";
import { Reading } from "./reading.tsx";
import type { BoundaryAnswer } from "./record.ts";
import { Statements } from "./statements.tsx";
import { useReading } from "./use-reading.ts";
import { useReceived } from "./use-received.ts";
import { WhatNow } from "./what-now.tsx";
import "./they-wrote.css";

/** A clear head before an answer: what it says, what it does not say, and that nothing is owed. */
export default function TheyWrote() {
  const facts = useFacts();
  const zone = useZone();
  const announce = useAnnounce();
  const { go } = useRouter();
  const form = useFormDraft<TheirForm>(sealedNames.form("they-wrote"), {
    channel: "text",
    when: "",
    text: "",
    keep: false,
  });
  const { message, read, forget } = useReading();
  const practicalSaid = useSignal<boolean | undefined>(undefined);
  const reading = message.value;
  const practical = practicalSaid.value ?? (reading !== undefined && onlyPractical(reading));
  const { received, recorded, open, guidance, ...theirs } = useReceived(practical);
  const after = useSignal<BoundaryAnswer | undefined>(undefined);
  const settled = useSignal(false);

  useEffect(() => {
    const span = reading?.confirm;
    if (!span || settled.value || !form.value || !received.value) return;
    theirs.ask({
      sentence: form.value.text.slice(span.start, span.end),
      at: received.value.at,
      channel: received.value.channel,
      plain: isPlain(reading),
      danger: reading.theirCrisis !== null,
    });
  }, [reading?.confirm, reading?.theirCrisis]);

  if (open.value === undefined || !form.value) return <h1>They wrote to me</h1>;
  if (after.value) return <AfterBoundary answer={after.value} />;
  if (open.value !== "none") {
    const asked = open.value;
    return (
      <>
        <h1>They wrote to me</h1>
        {asked.danger ? <TheirCrisis /> : null}
        <BoundaryQuestion
          open={asked}
          onAnswer={async (answer) => {
            const lasting = await theirs.answer(answer);
            settled.value = open.value === "none";
            if (!lasting) {
              // It came from an entry, and that stands already.
              if (settled.value && asked.contact !== undefined) go("journal");
              return;
            }
            // What is pasted here has nothing to do with a sentence of an entry.
            if (asked.contact === undefined) await form.clear();
            after.value = answer;
          }}
        />
      </>
    );
  }
  const { value: fields } = form;
  if (!reading || !guidance || !received.value) {
    return (
      <>
        <h1>They wrote to me</h1>
        <ReceivedForm
          value={fields}
          onChange={(next) => form.set(next)}
          onRead={(at) => {
            received.value = {
              at,
              channel: fields.channel,
              practical: false,
              text: fields.keep && fields.text.trim() !== "" ? fields.text : undefined,
            };
            read(fields.text);
          }}
        />
      </>
    );
  }
  const at = { ms: readMoment(received.value.at)!.ms, zone };
  const standing = facts.boundaries.findLast(({ ask }) => ask === "no-contact" || ask === "blocked");
  async function done(then: "write" | "today", words?: string) {
    if (!(await theirs.record())) return;
    await form.clear();
    if (words) announce(words);
    go(then);
  }
  return (
    <>
      <h1>They wrote to me</h1>
      {reading.theirCrisis ? <TheirCrisis /> : null}
      {fields.text.trim() === "" ? null : (
        <Reading
          reading={reading}
          nightMinute={isNightAt(at) ? minuteOfDay(at.ms, zone) : undefined}
          noBoundary={settled.value}
          advice={mayAdvise(guidance)}
        />
      )}
      <Statements reading={reading} at={received.value.at} record={theirs.record} />
      {recorded.value ? null : (
        <Tick
          words="It was only practical: keys, bills, children, work"
          checked={practical}
          onChange={(checked) => (practicalSaid.value = checked)}
        />
      )}
      <WhatNow
        guidance={guidance}
        reading={reading}
        text={fields.text}
        practical={practical}
        boundaryDay={standing ? spellDay(standing.entry.day, facts.today) : undefined}
        onAnswer={() => void done("write")}
        onNotAnswering={() => void done("today", "It is written down. Nothing is owed.")}
        onRecord={() => void done("today", "It is written down.")}
      />
      <button
        type="button"
        class="quiet"
        onClick={() => {
          received.value = undefined;
          forget();
        }}
      >
        Back
      </button>
    </>
  );
}
