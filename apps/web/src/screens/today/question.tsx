import { useSignal } from "@preact/signals";
import type { Guidance } from "@rekindle/guide";
import type { Tie } from "@rekindle/journal";
import { Ticks } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import type { ScreenName } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import { tieOptions } from "../../words/ties.ts";
import { useNextQuestion } from "./next-question.ts";

/** Where a question that needs more than one answer is asked. */
const elsewhere: Readonly<
  Record<string, readonly [words: string, screen: ScreenName, facts?: Record<string, string>]>
> = {
  safety: ["Answer", "questions", { ask: "safety", next: "today" }],
  readiness: ["Answer", "readiness"],
  "how-the-meeting-went": ["Look back", "meeting-debrief"],
  "contact-since": ["Yes, write it down", "add", { kind: "contact" }],
  occasion: ["Reasons to write", "reasons"],
  belongings: ["Their things", "belongings"],
};

/** The next missing fact, answerable in place where one answer is enough. */
export function Question({ guidance }: { readonly guidance: Guidance }) {
  const { go } = useRouter();
  const { question, saidNo } = useNextQuestion(guidance);
  if (!question) return null;
  const way = elsewhere[question.id];
  return (
    <section class="card" aria-labelledby="question">
      <h2 id="question" class="small-head">
        One question
      </h2>
      {question.id === "breakup" ? <WhenDidItEnd words={question.text} /> : null}
      {question.id === "ties" ? <Shared words={question.text} /> : null}
      {way ? (
        <>
          <p>{question.text}</p>
          <div class="actions">
            <button type="button" onClick={() => go(way[1], way[2])}>
              {way[0]}
            </button>
            {saidNo ? (
              <button type="button" onClick={saidNo}>
                No
              </button>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  );
}

function WhenDidItEnd({ words }: { readonly words: string }) {
  const { add, clock } = useSession();
  const day = useSignal("");
  const today = clock.now.value.slice(0, 10);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (day.value) void add({ kind: "breakup", at: clock.on(day.value) });
      }}
    >
      <Field label={words} type="date" max={today} value={day.value} onText={(text) => (day.value = text)} />
      <button type="submit" class="main" disabled={day.value === "" || day.value > today}>
        That day
      </button>
    </form>
  );
}

function Shared({ words }: { readonly words: string }) {
  const { add } = useSession();
  const chosen = useSignal<ReadonlySet<Tie>>(new Set());
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add({ kind: "profile", ties: [...chosen.value] });
      }}
    >
      <Ticks legend={words} options={tieOptions} chosen={chosen.value} onChange={(next) => (chosen.value = next)} />
      <button type="submit">{chosen.value.size === 0 ? "None of these" : "Keep"}</button>
    </form>
  );
}
