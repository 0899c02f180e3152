import { spellDay } from "@rekindle/guide";
import { dayOfDateOrTime, readDay, writeDay } from "@rekindle/journal";
import { useEffect, useState } from "preact/hooks";
import { Tick } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { textsKeptUntil } from "../../session/imported-texts.ts";
import { nothingSince, sayFigures } from "../signs/figures.ts";
import type { ImportRun } from "./import.ts";
import { readBefore } from "./read-before.ts";
import { Sentences } from "./sentences.tsx";
import { StepPage } from "./step.tsx";
import { counted, daysBetween, longDay, notRead, number, setAside } from "./words.ts";

/** What was read, what was not, and what would be added. Nothing is written before the button here. */
export function Result({ run, onCancel }: { readonly run: ImportRun; readonly onCancel: () => void }) {
  const session = useSession();
  const { today } = useGuidance();
  const [before, setBefore] = useState<string>();
  const key = run.chosen.value?.key;
  useEffect(() => {
    if (key !== undefined) void readBefore(session.sealed, key, today).then(setBefore);
  }, [key]);
  const preview = run.preview.value;
  if (!preview) return null;
  const zone = run.zone.value || session.clock.zone;
  const { messages, skipped, contacts, first, last, warnings } = preview;
  const count = contacts.me + contacts.them;
  const aside = setAside(preview);
  return (
    <StepPage step="result" title="What would be added" run={run}>
      {before ? (
        <Notice>
          <p>You read this chat on {weekday(before)}. New messages only? What is here already is not added twice.</p>
        </Notice>
      ) : null}
      <dl class="facts">
        <Line name="Read" value={counted(messages, "message", "messages")} />
        {skipped.length > 0 ? <NotRead run={run} /> : null}
        {contacts.here > 0 ? <Line name="Already here" value={counted(contacts.here, "contact", "contacts")} /> : null}
        {first !== null && last !== null ? <Line name="First and last" value={daysBetween(first, last, zone)} /> : null}
        {aside ? <Line name="Set aside" value={aside} /> : null}
        {preview.twice > 0 ? <Line name="Stood there twice" value={number(preview.twice)} /> : null}
      </dl>
      {warnings
        .filter(({ id }) => id !== "zone-assumed")
        .map(({ id, sentence }) => (
          <p key={id}>{sentence}</p>
        ))}
      <Texts run={run} today={today} />
      <Sentences count={run.sentences()} />
      <p>The export file is still in your downloads. Delete it there.</p>
      {count > 0 ? <Days run={run} /> : null}
      <InCounts run={run} zone={zone} />
      <div class="actions">
        <button type="button" class="main" onClick={() => void run.add()}>
          {count > 0 ? `Add ${counted(count, "contact", "contacts")} to the journal` : "Nothing new: done"}
        </button>
        <button type="button" onClick={onCancel}>
          Cancel, keep nothing
        </button>
      </div>
    </StepPage>
  );
}

/** Texts are dropped unless the person wants them for a while; a day that was chosen before holds for these too. */
function Texts({ run, today }: { readonly run: ImportRun; readonly today: string }) {
  const { sealed } = useSession();
  const [before, setBefore] = useState<string>();
  useEffect(() => {
    void textsKeptUntil(sealed).then(setBefore);
  }, []);
  const until = run.keepUntil.value;
  const usual = before ?? writeDay(readDay(today)! + 30);
  const shown = until === "" ? usual : until;
  return (
    <>
      <p>
        {until === ""
          ? "Message texts are dropped now. Kept: time, direction, length, channel."
          : `Message texts are dropped on ${longDay(until)}. Kept after that: time, direction, length, channel.`}
      </p>
      <Tick
        words={`Keep texts until ${longDay(shown)}`}
        checked={until !== ""}
        onChange={(on) => (run.keepUntil.value = on ? usual : "")}
      />
      {until !== "" && before === undefined ? (
        <Field
          label="Until which day?"
          type="date"
          min={writeDay(readDay(today)! + 1)}
          value={until}
          onText={(day) => {
            if (readDay(day) !== undefined && day > today) run.keepUntil.value = day;
          }}
        />
      ) : null}
    </>
  );
}

const weekday = (date: string) => spellDay(readDay(date) ?? 0, readDay(date) ?? 0);

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

function NotRead({ run }: { readonly run: ImportRun }) {
  const skipped = run.preview.value?.skipped ?? [];
  return (
    <div>
      <dt>Not read</dt>
      <dd>
        {number(notRead(skipped))}
        <details class="more">
          <summary>Show</summary>
          <ul>
            {skipped.map(({ reason, sentence, count, first }) => (
              <li key={reason}>
                {number(count)} × {sentence}, first at <bdi>{first}</bdi>
              </li>
            ))}
          </ul>
        </details>
      </dd>
    </div>
  );
}

/** More days than this are a list that nobody reads; all of them stand in the journal afterwards. */
const most = 400;

/** The contacts by day: one a side and conversation. */
function Days({ run }: { readonly run: ImportRun }) {
  const { today } = useFacts();
  const days = run.preview.value?.days ?? [];
  const shown = days.slice(-most).reverse();
  return (
    <details class="more">
      <summary>The contacts by day</summary>
      <table class="counts">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">From you</th>
            <th scope="col">From them</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, me, them }) => (
            <tr key={day}>
              <th scope="row">{spellDay(dayOfDateOrTime(day, "UTC") ?? 0, today)}</th>
              <td>{me}</td>
              <td>{them}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {days.length > most ? <p class="soft">and {number(days.length - most)} earlier days</p> : null}
    </details>
  );
}

/** The figures, where nothing speaks against showing any. */
function InCounts({ run, zone }: { readonly run: ImportRun; readonly zone: string }) {
  const { today } = useFacts();
  const { figures, label, noFigures } = run.preview.value ?? {};
  if (noFigures === "own-only" || noFigures === "saved-only")
    return <p class="soft">This export does not hold both sides whole, so it says nothing about the two of you.</p>;
  if (!figures || label === undefined) return null;
  const periods = sayFigures({ app: label, figures }, zone, today);
  if (periods.length === 0) return <p class="soft">{nothingSince}</p>;
  return (
    <details class="more">
      <summary>The conversation in counts</summary>
      <div class="stack">
        {periods.map(({ title, said }) => (
          <section key={title}>
            <h2 class="small-head">{title}</h2>
            <dl class="facts">
              {said.map(({ what, words }) => (
                <Line key={what} name={what} value={words} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}
