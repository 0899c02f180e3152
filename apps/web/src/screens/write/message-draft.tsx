import { type ReadonlySignal, useComputed, useSignal } from "@preact/signals";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { Draft } from "../../drafts/draft.ts";
import { heldBy, isOfTonight, stillSaid } from "../../drafts/hours.ts";
import type { Writing } from "../../drafts/use-mode.ts";
import { CareNote } from "../../parts/care-note/care-note.tsx";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { useAskFirst } from "../../shell/ask-first.ts";
import { useRouter } from "../../shell/router.ts";
import { AfterHold } from "./after-hold.tsx";
import { HowAndAbout } from "./around.tsx";
import { Bar } from "./bar/bar.tsx";
import { SentCard, SentQuestion } from "./bar/sent-question.tsx";
import { Borrowed } from "./borrowed.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { DraftField, type FieldHandle } from "./field/draft-field.tsx";
import { Findings } from "./findings/findings.tsx";
import type { Shown } from "./findings/shown.ts";
import { useFindings } from "./findings/use-findings.ts";
import { useShown } from "./findings/use-shown.ts";
import { FixedAnswers } from "./fixed-answers.tsx";
import { Noticed } from "./letter.tsx";
import { besideOf, reasonToWrite, waysFor } from "./situation.ts";
import { Strip } from "./strip.tsx";
import { TonightTicks } from "./tonight.tsx";
import { Urgent } from "./urgent.tsx";
import { useDeeds } from "./use-deeds.ts";

interface MessageDraftProps {
  readonly draft: Draft;
  readonly writing: Writing;
  /** What was written for oneself alone has just become an unsent letter. */
  readonly lettersMoved: boolean;
}

/** A message before it leaves, or while it waits: the words, what they do, and what may be done with them now. */
export function MessageDraft({ draft, writing, lettersMoved }: MessageDraftProps) {
  const session = useSession();
  const { go } = useRouter();
  const askFirst = useAskFirst();
  const field = useRef<FieldHandle>(null);
  const { mode, guidance, facts, now, night } = writing;
  const around = draft.around.value;
  const ways = useMemo(() => waysFor(guidance, facts), [guidance, facts]);
  const channel = around.channel ?? ways.usual;
  const practical = mode.kind === "practical" || (mode.kind !== "brief" && around.about === "practical");
  const urgent = isOfTonight(around.urgent, now);
  const empty = useComputed(() => draft.text.value.trim() === "").value;
  const found = useFindings(draft, useLatest(besideOf(writing, channel, practical)));
  const read = useComputed(() => found.value !== undefined).value;
  const cut = useComputed(() => found.value?.cut === true).value;
  const behind = useComputed(() => found.value?.text !== draft.text.value);
  const { shown, noticed, stop } = useShown(found, draft, field);
  const { done, trouble, ...deeds } = useDeeds(draft, writing, channel, practical);
  const reason = mode.kind === "open" ? reasonToWrite(guidance, facts) : undefined;

  // What a check changes nothing of is not drawn again with it.
  const asksAbout = mode.kind !== "practical" && mode.kind !== "brief";
  const howAndAbout = useMemo(
    () => (
      <HowAndAbout
        draft={draft}
        around={{ ...around, channel }}
        fitting={ways.fitting}
        others={ways.others}
        asksAbout={asksAbout}
      />
    ),
    [draft, around, channel, ways, asksAbout],
  );
  const put = useSignal(false);
  const said = useLatest(stillSaid(around.tonight, now)).value;
  const tonight = useMemo(() => <TonightTicks draft={draft} tonight={said} />, [draft, said]);
  // Before the first questions nobody stands anywhere yet: a headline of Today would be a question without its field.
  const asks = mode.kind === "ask";
  const strip = useMemo(
    () => (asks ? <p class="soft">Three questions come first, once you check it.</p> : <Strip guidance={guidance} />),
    [asks, guidance],
  );
  const elsewhere = useMemo(() => <Elsewhere />, []);
  const sentBefore = useMemo(() => <SentCard onSent={() => go("today")} />, [go]);
  const label = mode.kind === "practical" ? "The matter" : "Your words";
  const draftField = useMemo(
    () => (
      <DraftField label={label} hint="Nothing here is sent." text={draft.text} onText={draft.write} handle={field} />
    ),
    [draft, label],
  );
  const count = shown.length;
  // The question stays where the words that raised it are gone, and until it is answered nothing is copied either.
  const goesNowhere = stop || (put.value && said.crisis === undefined);
  const bar = useMemo(
    () => (
      <Bar
        draft={draft}
        found={found}
        state={{
          mode,
          now,
          cooling: heldBy(around.tonight, now),
          practicalDraft: practical,
          urgent,
          findings: count,
          stop: goesNowhere,
        }}
        night={night && mode.kind !== "practical"}
        onCopy={() => void deeds.copy(draft.text.peek())}
        onHold={(until) => void deeds.holdUntil(until)}
        onLetter={() => void deeds.asLetter()}
        onPause={() => go("pause")}
        onCheckIt={() => askFirst("write")}
      />
    ),
    [draft, found, writing, around, channel, practical, count, goesNowhere],
  );
  const goToWords = useCallback((index: number) => void field.current?.goTo(index), []);
  const notHere = useCallback(
    ({ rule, words }: Shown) =>
      draft.change({ notHere: [...draft.around.peek().notHere, { rule, words: words ?? "" }] }),
    [draft],
  );

  if (done.value?.what === "held") {
    const more = () => {
      done.value = undefined;
    };
    return (
      <>
        <h1>Write</h1>
        <AfterHold until={done.value.until} often={done.value.often} night={night} onMore={more} />
        <Elsewhere />
      </>
    );
  }
  return (
    <>
      <h1>Write</h1>
      {strip}
      {sentBefore}
      {lettersMoved ? (
        <p role="status">What you wrote for yourself is kept, under Unsent letters. This field is for a message.</p>
      ) : null}
      {done.value?.what === "letter" ? <p role="status">It is kept, under Unsent letters.</p> : null}
      {night ? null : howAndAbout}
      {mode.kind === "brief" ? <FixedAnswers onCopy={night ? undefined : (answer) => void deeds.copy(answer)} /> : null}
      {draftField}
      {mode.kind === "ask" ? (
        <Noticed draft={draft} />
      ) : (
        <CareNote
          noticed={noticed}
          onPut={() => (put.value = true)}
          onAnswered={() => draft.change({ tonight: { ...around.tonight, crisis: session.clock.renew() } })}
        />
      )}
      {reason && empty ? <Borrowed reason={reason} onBorrow={draft.write} /> : null}
      {mode.kind === "ask" || night ? null : tonight}
      <section class={mode.kind === "ask" ? "" : "beside findings"} aria-label="What the words do">
        {empty ? (
          <p class="empty">Write it as it comes. Editing is for later.</p>
        ) : read && !(shown.length === 0 && noticed.crisis.length > 0) && mode.kind !== "ask" ? (
          <Findings
            shown={shown}
            folded={night && mode.kind !== "practical" && !urgent}
            cut={cut}
            brief={mode.kind === "brief"}
            behind={behind}
            topOf={(index) => (shown[index]?.words === null ? undefined : field.current?.topOf(index))}
            onGo={goToWords}
            onNotHere={notHere}
            onEscape={() => field.current?.focus()}
          />
        ) : null}
      </section>
      {trouble.value === "" ? null : <p role="alert">{trouble.value}</p>}
      {done.value?.what === "copied" ? (
        <SentQuestion
          copied={done.value.copied}
          fresh
          onDone={async (answer) => {
            done.value = undefined;
            if (answer !== "sent") return;
            await draft.clear();
            go("today");
          }}
        />
      ) : (
        bar
      )}
      <UnkeptWords any={!empty} />
      {mode.kind !== "ask" && night ? tonight : null}
      {night && mode.kind === "open" ? (
        <Urgent
          said={urgent}
          onAnswer={(yes) =>
            draft.change(
              yes ? { urgent: session.clock.renew(), about: "practical" } : { urgent: undefined, about: "personal" },
            )
          }
        />
      ) : null}
      {night ? (
        <details>
          <summary>How, and about what</summary>
          {howAndAbout}
        </details>
      ) : null}
      {guidance.rule === "quiet-is-over" && !facts.readiness ? (
        <div class="card">
          <p>One question comes before you write.</p>
          <button type="button" onClick={() => go("readiness")}>
            Could you accept a no?
          </button>
        </div>
      ) : null}
      {elsewhere}
    </>
  );
}

/** A signal of a value that is made anew with each drawing: it changes only when what is in it does. */
function useLatest<T>(value: T): ReadonlySignal<T> {
  const latest = useSignal(value);
  if (JSON.stringify(latest.peek()) !== JSON.stringify(value)) latest.value = value;
  return latest;
}
