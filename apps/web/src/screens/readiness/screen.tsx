import { useSignal } from "@preact/signals";
import { spellDay, stoppingIn } from "@rekindle/guide";
import { Choice } from "../../parts/choice.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";

const waitDays = 7;

/** Asked before the person reopens contact: no default, once a day, and a date alone never answers it. */
export default function Readiness() {
  const session = useSession();
  const guidance = useGuidance();
  const facts = useFacts();
  const { go } = useRouter();
  const chosen = useSignal<"yes" | "not-yet" | undefined>(undefined);
  const changing = useSignal(false);
  const latest = facts.readiness;
  const standsOpen = guidance.rule === "quiet-is-over" && guidance.contact.verdict !== "none";

  async function answer(event: Event) {
    event.preventDefault();
    if (chosen.value === undefined) return;
    if (await session.add({ kind: "readiness", acceptNo: chosen.value === "yes" })) {
      chosen.value = undefined;
      changing.value = false;
    }
  }
  if (!standsOpen) {
    return (
      <>
        <h1>Before you write</h1>
        <p>This question comes when the quiet is over. Now something else holds:</p>
        <p>
          <strong>{guidance.headline}</strong>
        </p>
        <div class="actions">
          <button type="button" onClick={() => go("today")}>
            Today
          </button>
        </div>
      </>
    );
  }
  if (latest && !changing.value) {
    if (latest.entry.acceptNo) {
      return (
        <>
          <h1>Before you write</h1>
          <p role="status">Noted for seven days. If that changes, say so here.</p>
          <div class="actions">
            <button type="button" class="main" onClick={() => go("write")}>
              Write
            </button>
            <button
              type="button"
              onClick={() => {
                changing.value = true;
              }}
            >
              It has changed
            </button>
          </div>
        </>
      );
    }
    return (
      <>
        <h1>Before you write</h1>
        <p role="status">
          That is an honest answer. The question comes back on {spellDay(latest.day + waitDays, facts.today)}. Waiting
          costs less than a message you need an answer to.
        </p>
        {stoppingIn(facts).some(({ id }) => id === "not-yet-three-times") ? (
          <Notice kind="care">
            <p>Three times not yet. Perhaps this is a time for you, not for a message.</p>
            <div class="actions">
              <button type="button" onClick={() => go("today")}>
                Leave it for now
              </button>
              <button type="button" onClick={() => go("closing")}>
                Closing path
              </button>
            </div>
          </Notice>
        ) : (
          <div class="actions">
            <button type="button" onClick={() => go("today")}>
              Today
            </button>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <h1>Before you write</h1>
      <form class="stack" onSubmit={(event) => void answer(event)}>
        <Choice
          legend="Before you write: could you accept a no, or no answer at all, and leave it there?"
          options={
            changing.value
              ? [{ value: "not-yet", words: "Not yet" }]
              : [
                  { value: "yes", words: "Yes, I could" },
                  { value: "not-yet", words: "Not yet" },
                ]
          }
          value={chosen.value}
          onChoose={(value) => (chosen.value = value)}
        />
        <div class="actions">
          <button type="submit" class="main" disabled={chosen.value === undefined}>
            That is my answer
          </button>
        </div>
      </form>
    </>
  );
}
