import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { speaksOfWatching } from "@rekindle/guide/library";
import { type Learned, nextDay, occasionFields } from "@rekindle/imports/client";
import { readDay } from "@rekindle/journal";
import { useEffect, useRef } from "preact/hooks";
import { Tick } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { useGuidance } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import { useRouter } from "../../shell/router.ts";
import { HowKnown } from "../add/forms/occasion.tsx";
import type { ImportRun } from "./import.ts";
import { counted } from "./words.ts";

/** A whole address book holds hundreds; so many are shown, and a name narrows them down. */
const most = 20;

/** Days from a contact card or a calendar: which of them are theirs, and how each is known. None counts by itself. */
export function Days({ run, onBack }: { readonly run: ImportRun; readonly onBack: () => void }) {
  const session = useSession();
  const router = useRouter();
  const { today } = useGuidance();
  const { reasons } = useOpens();
  const search = useSignal("");
  const chosen = useSignal<ReadonlyMap<number, Learned | "">>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const all = run.days.value
    .map((occasion, index) => ({ occasion, index, on: nextDay(occasion, today) }))
    .filter(({ occasion, on }) => on !== undefined && on >= today && !speaksOfWatching(occasion.what));
  const wanted = search.value.trim().toLowerCase();
  const found = all.filter(
    ({ occasion, index }) =>
      chosen.value.has(index) || `${occasion.whose ?? ""} ${occasion.what}`.toLowerCase().includes(wanted),
  );
  const put = (index: number, learned: Learned | "" | undefined) => {
    const next = new Map(chosen.value);
    if (learned === undefined) next.delete(index);
    else next.set(index, learned);
    chosen.value = next;
  };
  const answers = [...chosen.value];
  async function keep() {
    const entries = answers.flatMap(([index, learned]) => {
      const occasion = run.days.value[index];
      const fields = occasion && learned !== "" ? occasionFields(occasion, learned, today) : undefined;
      return fields ? [fields] : [];
    });
    if (!(await session.add(...entries))) return;
    run.close();
    router.replace("reasons");
  }
  return (
    <>
      <p class="soft small">Import</p>
      <h1 ref={heading} tabIndex={-1}>
        Days in the file
      </h1>
      {!reasons.open ? (
        <p>{reasons.why}. So no day is taken over now.</p>
      ) : all.length === 0 ? (
        <p>No day in it lies ahead. Days that passed are left out.</p>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <p>Tick only what is theirs. The rest is dropped.</p>
          {all.length > most ? (
            <Field label="Find a name or a day" value={search.value} onText={(text) => (search.value = text)} />
          ) : null}
          <ul class="stack days">
            {found.slice(0, most).map(({ occasion, index, on }) => (
              <li key={index} class="stack">
                <Tick
                  words={
                    <>
                      <bdi>{occasion.whose ? `${occasion.what}, ${occasion.whose}` : occasion.what}</bdi>
                      <span class="soft block">{spellDay(readDay(on!)!, readDay(today)!)}</span>
                    </>
                  }
                  checked={chosen.value.has(index)}
                  onChange={(on) => put(index, on ? "" : undefined)}
                />
                {chosen.value.has(index) ? (
                  <HowKnown
                    legend={`How do you know of it? ${occasion.what}`}
                    value={chosen.value.get(index) ?? ""}
                    onChoose={(learned) => put(index, learned)}
                  />
                ) : null}
              </li>
            ))}
          </ul>
          {found.length > most ? <p class="soft">And {found.length - most} more: a name narrows them down.</p> : null}
          <div class="actions">
            <button
              type="submit"
              class="main"
              disabled={answers.length === 0 || answers.some(([, learned]) => learned === "")}
            >
              {answers.length === 0 ? "Keep" : `Keep ${counted(answers.length, "day", "days")}`}
            </button>
          </div>
        </form>
      )}
      <button type="button" class="quiet" onClick={onBack}>
        Back
      </button>
    </>
  );
}
