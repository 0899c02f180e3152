import { useSignal } from "@preact/signals";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/text.tsx";
import { useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";

/** Where they asked for distance, or it is owed, the event comes second. */
const instead: Readonly<Record<string, string>> = {
  "legal-order": "There is an order. Do not go where they will be; ask your lawyer first, also where you were invited.",
  "fear-or-violence": "Safety first. Leave this one out, or talk it through with a help line before you decide.",
  "no-contact":
    "They asked for distance. If you can leave this one out, do. If it is yours too: keep the room between you, no greeting, and go if they look uneasy.",
};

/** A wedding, a funeral, a class: go for the event, or not at all. Nothing here helps to be where they are. */
export default function SharedEvent() {
  const { go } = useRouter();
  const { rule } = useGuidance();
  const words = instead[rule];
  if (words !== undefined) {
    return (
      <>
        <h1>An event you both attend</h1>
        <p>{words}</p>
        <div class="actions">
          <button type="button" onClick={() => go("help")}>
            Help lines
          </button>
          <button type="button" onClick={() => go("next-hour")}>
            The next hour
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <h1>An event you both attend</h1>
      <p>Go for the event. Greet once, briefly. Leave them room. Leave if they look uneasy. Take a friend.</p>
      <WithoutThem />
      <section class="stack">
        <h2>A place you both go to</h2>
        <p>A gym, a bar, the same train: another hour is easier for both of you. Go for the place, never to meet.</p>
      </section>
      <div class="actions">
        <button type="button" onClick={() => go("card")}>
          Pocket card
        </button>
        <button type="button" onClick={() => go("encounter-debrief")}>
          It is over, look back
        </button>
      </div>
    </>
  );
}

function WithoutThem() {
  const answer = useSignal<"yes" | "no" | undefined>(undefined);
  return (
    <>
      <Choice
        legend="Would you go if they were not there?"
        inRow
        options={[
          { value: "yes", words: "Yes" },
          { value: "no", words: "No" },
        ]}
        value={answer.value}
        onChoose={(chosen) => (answer.value = chosen)}
      />
      <div role="status">
        {answer.value === "no" ? (
          <Notice kind="care">
            <p>Then please do not go. Being waited for frightens people, even by somebody who means well.</p>
            <p>What could you do at that hour instead?</p>
          </Notice>
        ) : null}
        {answer.value === "yes" ? <p>Then it is yours to go to.</p> : null}
      </div>
    </>
  );
}
