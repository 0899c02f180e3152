import { useSignal } from "@preact/signals";
import { type Tie, ties } from "@rekindle/journal";
import { Ticks } from "../../parts/choice.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { opensOn } from "../../session/opens.ts";
import { useRouter } from "../../shell/router.ts";
import { courtCase, type Practical, practicalPages } from "./pages.ts";
import { WeeklyNote } from "./weekly-note.tsx";

/** What is shared and has to go on, a page for each tie. Never a way round a verdict: it says what it will not carry. */
export default function PracticalMatters() {
  const guidance = useGuidance();
  const facts = useFacts();
  const { go } = useRouter();
  const { check } = opensOn(guidance, facts);
  return (
    <>
      <h1>Practical matters</h1>
      {guidance.rule === "legal-order" ? (
        <Notice kind="stop">
          <p>There is an order. It decides what may be said, also about children and money. Ask your lawyer first.</p>
        </Notice>
      ) : null}
      <Notice kind="care">
        <p>
          What these pages do not carry: anything about the two of you, an apology, a question how they are. A practical
          line is for its matter alone.
        </p>
      </Notice>
      {facts.ties.map((tie) => (
        <Page key={tie} page={practicalPages[tie]} />
      ))}
      {facts.ties.some((tie) => tie === "children" || tie === "pet") ? <WeeklyNote mayWrite={check.open} /> : null}
      {check.open && check.how === "practical" ? (
        <div class="actions">
          <button type="button" onClick={() => go("write")}>
            Write a practical line
          </button>
        </div>
      ) : null}
      <WhatIsShared key={facts.ties.join()} />
      <Page page={courtCase} />
    </>
  );
}

function Page({ page }: { readonly page: Practical }) {
  return (
    <section class="stack">
      <h2>{page.title}</h2>
      {page.say.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

/** What is shared decides which pages stand here. */
function WhatIsShared() {
  const { add } = useSession();
  const { ties: before } = useFacts();
  const chosen = useSignal<ReadonlySet<Tie>>(new Set(before));
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add({ kind: "profile", ties: [...chosen.value] });
      }}
    >
      <Ticks
        legend="What do you share?"
        options={ties.map((value) => ({ value, words: practicalPages[value].title }))}
        chosen={chosen.value}
        onChange={(next) => (chosen.value = next)}
      />
      <div class="actions">
        <button type="submit">Keep it</button>
      </div>
    </form>
  );
}
