import { useSignal } from "@preact/signals";
import { guide, spellDay } from "@rekindle/guide";
import { dayOf, type Entry, minuteOfDay, readMoment } from "@rekindle/journal";
import { useEffect, useMemo } from "preact/hooks";
import { isNightAt } from "../../drafts/hours.ts";
import { askBoundary, boundaryAnswered, type OpenBoundary, openBoundaryIn } from "../../drafts/open-boundary.ts";
import { Tick } from "../../parts/choice.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import type { NewEntry } from "../../session/session.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { useRouter } from "../../shell/router.ts";
import { AfterBoundary } from "./after-boundary.tsx";
import { Ask, TheirCrisis, TheyAreWithSomebody } from "./asks.tsx";
import { BoundaryQuestion } from "./boundary-question.tsx";
import { ReceivedForm, type TheirForm } from "./form.tsx";
import { onlyPractical } from "./lines.ts";
import { Reading } from "./reading.tsx";
import { type BoundaryAnswer, boundaryFrom, contactFrom, type Received } from "./record.ts";
import { useReading } from "./use-reading.ts";
import { WhatNow } from "./what-now.tsx";
import "./they-wrote.css";

/** A clear head before an answer: what it says, what it does not say, and that nothing is owed. */
export default function TheyWrote() {
  const session = useSession();
  const facts = useFacts();
  const announce = useAnnounce();
  const { go } = useRouter();
  const localNow = session.clock.now.value.slice(0, 16);
  const form = useFormDraft<TheirForm>(sealedNames.form("they-wrote"), {
    channel: "text",
    when: localNow,
    text: "",
    keep: false,
  });
  const { message, read, forget } = useReading();
  const open = useSignal<OpenBoundary | "none" | undefined>(undefined);
  const after = useSignal<BoundaryAnswer | undefined>(undefined);
  const settled = useSignal(false);
  const received = useSignal<Received | undefined>(undefined);
  const recorded = useSignal<Entry | undefined>(undefined);
  const partner = useSignal<"unasked" | "yes" | "no">("unasked");
  const over = useSignal<"unasked" | "yes" | "no">("unasked");
  const order = useSignal<"unasked" | "yes" | "no">("unasked");
  const practicalSaid = useSignal<boolean | undefined>(undefined);

  useEffect(() => {
    void openBoundaryIn(session.sealed).then((found) => {
      open.value = found ?? "none";
    });
  }, []);
  const zone = session.entries.value.length > 0 ? facts.story.zone : session.clock.zone;
  const reading = message.value;
  const practical = practicalSaid.value ?? (reading !== undefined && onlyPractical(reading));

  // A sentence that may ask to stop is kept before it is asked about: closing the page does not make it unseen.
  useEffect(() => {
    const span = reading?.confirm;
    if (!span || settled.value || !form.value || !received.value) return;
    const boundary = reading.signals.find(({ signal }) => signal === "boundary");
    const asked: OpenBoundary = {
      sentence: form.value.text.slice(span.start, span.end),
      at: received.value.at,
      channel: received.value.channel,
      plain: boundary?.by === "words",
    };
    void askBoundary(session.sealed, asked);
    open.value = asked;
  }, [reading?.confirm]);

  /** Writes down the contact, once, and whatever else was said with it. */
  async function record(...more: readonly NewEntry[]): Promise<boolean> {
    const first = recorded.value || !received.value ? [] : [contactFrom({ ...received.value, practical })];
    if (first.length + more.length === 0) return true;
    const kept = await session.add(...first, ...more);
    if (!kept) return false;
    if (first.length > 0) recorded.value = kept[0];
    return true;
  }
  async function answerBoundary(answer: BoundaryAnswer) {
    const asked = open.value as OpenBoundary;
    received.value ??= { at: asked.at, channel: asked.channel, practical: false, text: undefined };
    const lasting = answer.asks === "nothing" && !asked.plain ? [] : [boundaryFrom(answer, asked.sentence, asked.at)];
    if (lasting.length > 0) {
      const before = new Set(session.entries.peek().map(({ id }) => id));
      if (!(await record(...lasting))) return;
      const boundary = session.entries.peek().find(({ id, kind }) => kind === "boundary" && !before.has(id));
      // A retraction of a boundary counts 24 hours after it was made (contract/decisions.md); the reason stands in it.
      if (answer.asks === "nothing" && boundary) {
        await session.add({ kind: "retraction", entry: boundary.id, note: answer.reason });
      }
    }
    await boundaryAnswered(session.sealed);
    settled.value = true;
    open.value = "none";
    if (lasting.length > 0) {
      await form.clear();
      after.value = answer;
    }
  }
  async function done(then: "write" | "today", words?: string) {
    if (!(await record())) return;
    await form.clear();
    if (words) announce(words);
    go(then);
  }

  const preview = useMemo(() => {
    if (!received.value) return undefined;
    const now = session.clock.now.value;
    const seen = recorded.value
      ? session.entries.value
      : [...session.entries.value, { id: "preview", ...contactFrom({ ...received.value, practical }) } as Entry];
    return guide(seen, now);
  }, [received.value, recorded.value, session.entries.value, practical]);

  if (open.value === undefined || !form.value) return <h1>They wrote to me</h1>;
  if (after.value) {
    const at = readMoment(received.value!.at)!.ms;
    return <AfterBoundary answer={after.value} day={dayOf(at, zone)} today={facts.today} />;
  }
  if (open.value !== "none") {
    return (
      <>
        <h1>They wrote to me</h1>
        <BoundaryQuestion open={open.value} onAnswer={(answer) => void answerBoundary(answer)} />
      </>
    );
  }
  const { value: fields } = form;
  if (!reading || !preview || !received.value) {
    return (
      <>
        <h1>They wrote to me</h1>
        <ReceivedForm
          value={fields}
          now={localNow}
          onChange={(next) => form.set(next)}
          onRead={() => {
            const [date, time] = fields.when.split("T") as [string, string];
            const text = fields.text.trim() === "" || !fields.keep ? undefined : fields.text;
            received.value = { at: session.clock.on(date, time), channel: fields.channel, practical: false, text };
            read(fields.text);
          }}
        />
      </>
    );
  }
  const at = { ms: readMoment(received.value.at)!.ms, zone };
  const has = (signal: string) => reading.signals.some((one) => one.signal === signal);
  const standing = facts.boundaries.findLast(({ ask }) => ask === "no-contact" || ask === "blocked");
  return (
    <>
      <h1>They wrote to me</h1>
      {reading.theirCrisis ? <TheirCrisis /> : null}
      {fields.text.trim() === "" ? null : (
        <Reading
          reading={reading}
          text={fields.text}
          nightMinute={isNightAt(at) ? minuteOfDay(at.ms, zone) : undefined}
        />
      )}
      {has("legal") && order.value === "unasked" ? (
        <Ask
          question="Did the police, a court or a lawyer tell you to stay away?"
          answers={[
            ["yes", "Yes"],
            ["unsure", "Not sure"],
            ["no", "No"],
          ]}
          onAnswer={async (answer) => {
            // Not sure is read as a no to contact; what an order says, a lawyer can tell.
            const ask = answer === "yes" ? "legal-order" : "no-contact";
            if (answer === "no" || (await record({ kind: "boundary", at: received.value!.at, ask }))) {
              order.value = answer === "no" ? "no" : "yes";
            }
          }}
        />
      ) : null}
      {has("new-partner") && partner.value === "unasked" ? (
        <Ask
          question="Did they say that they are with somebody?"
          answers={[
            ["yes", "Yes"],
            ["no", "No"],
          ]}
          onAnswer={async (answer) => {
            const stance: NewEntry = { kind: "stance", at: received.value!.at, stance: "with-someone" };
            if (answer === "no" || (await record(stance))) partner.value = answer;
          }}
        />
      ) : null}
      {has("rejection") && over.value === "unasked" && partner.value !== "yes" ? (
        <Ask
          question="Did they say no to the two of you?"
          answers={[
            ["yes", "Yes"],
            ["no", "No"],
          ]}
          onAnswer={async (answer) => {
            const stance: NewEntry = { kind: "stance", at: received.value!.at, stance: "rejected" };
            if (answer === "no" || (await record(stance))) over.value = answer;
          }}
        />
      ) : null}
      {partner.value === "yes" ? (
        <TheyAreWithSomebody />
      ) : (
        <>
          {recorded.value ? null : (
            <Tick
              words="Only practical: keys, bills, children, work"
              checked={practical}
              onChange={(checked) => (practicalSaid.value = checked)}
            />
          )}
          <WhatNow
            guidance={preview}
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
      )}
      <p class="field-error" role="alert">
        {session.trouble.value}
      </p>
    </>
  );
}
