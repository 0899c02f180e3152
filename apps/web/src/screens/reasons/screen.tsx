import { spellDay } from "@rekindle/guide";
import { type EntryOf, readDay } from "@rekindle/journal";
import { ClosedHere } from "../../parts/closed-here.tsx";
import { Empty } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useOpens } from "../../session/use-opens.ts";
import { capital } from "../../words/capital.ts";
import { OccasionForm } from "./form.tsx";

/** Tells a reason from an excuse. A reason is not required, and none is made here. */
export default function Reasons() {
  const { reasons } = useOpens();
  return reasons.open ? <Open /> : <ClosedHere title="Reasons to write" why={reasons.why} />;
}

function Open() {
  const { story, today } = useFacts();
  const all = story
    .all("occasion")
    .map(({ entry }) => ({ entry, on: readDay(entry.on)! }))
    .sort((a, b) => a.on - b.on);
  // Yesterday still counts as a reason, so it is not folded away yet.
  const ahead = all.filter(({ on }) => on >= today - 1);
  const passed = all.filter(({ on }) => on < today - 1);
  return (
    <>
      <h1>Reasons to write</h1>
      {ahead.length === 0 ? (
        <Empty>No occasion is fine. A reason is not required, and none should be made.</Empty>
      ) : (
        <ul class="stack reasons" aria-label="Occasions ahead">
          {ahead.map(({ entry, on }) => (
            <Occasion key={entry.id} entry={entry} on={on} today={today} />
          ))}
        </ul>
      )}
      {passed.length > 0 ? (
        <details>
          <summary>Passed</summary>
          <ul aria-label="Occasions passed">
            {passed.map(({ entry, on }) => (
              <li key={entry.id}>
                <bdi>{capital(entry.what)}</bdi>, {spellDay(on, today)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <OccasionForm />
    </>
  );
}

interface OccasionProps {
  readonly entry: EntryOf<"occasion">;
  readonly on: number;
  readonly today: number;
}

function Occasion({ entry, on, today }: OccasionProps) {
  const { retract } = useSession();
  const heard = entry.learned === "through-friend" || entry.learned === "social-media";
  const near = !heard && on <= today + 14;
  return (
    <li class="card">
      <p>
        <strong>
          <bdi>{capital(entry.what)}</bdi>, {spellDay(on, today)}.
        </strong>
        {near ? " Card or short call, on the day. One line." : ""}
      </p>
      <p>
        {heard
          ? "It does not count: you know it from watching or from others."
          : "Would you be glad for them even if nothing follows? Then one line is fine. If you need an answer, do not send it."}
      </p>
      <button type="button" class="quiet" onClick={() => void retract(entry.id)}>
        Take back<span class="unseen">: {entry.what}</span>
      </button>
    </li>
  );
}
