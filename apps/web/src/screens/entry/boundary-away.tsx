import { useSignal } from "@preact/signals";
import { type EntryOf, readMoment } from "@rekindle/journal";
import { Choice } from "../../parts/choice.tsx";
import { Quote } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { channelWords } from "../../words/channels.ts";
import { spellMoment } from "../../words/times.ts";
import { ByMistake } from "./by-mistake.tsx";

type Boundary = EntryOf<"boundary">;
type Answer = "yes" | "no" | "mistake" | "ended";

/** What merely ends, an order or a block: it then counts as a request for space, which only they take back. */
const ends: Partial<Record<Boundary["ask"], string>> = {
  "legal-order": "The order has ended",
  blocked: "They unblocked me",
};

/** "I want to remove the boundary" (design/screens.md, 15.13). Only they can take it back, in their own words. */
export function BoundaryAway({ boundary }: { readonly boundary: Boundary }) {
  const session = useSession();
  const announce = useAnnounce();
  const facts = useFacts();
  const asked = useSignal(false);
  const answer = useSignal<Answer | undefined>(undefined);
  const inForce = facts.boundaries.some(({ entry }) => entry.entry.id === boundary.id);
  if (!inForce) return <p class="soft">It is no longer in force.</p>;
  if (!asked.value) {
    return (
      <button type="button" class="quiet" onClick={() => (asked.value = true)}>
        I want to remove this
      </button>
    );
  }
  const ended = ends[boundary.ask];
  const lift = (by?: string) =>
    void session
      .add({
        kind: "boundary",
        ask: boundary.ask,
        ...(boundary.what === undefined ? {} : { what: boundary.what }),
        lifted: true,
        ...(by === undefined ? {} : { by }),
      })
      .then((done) => done && announce("Written down."));
  return (
    <div class="stack">
      <Choice<Answer>
        legend="Only they can take it back, in their own words. Have they written to you since?"
        options={[
          { value: "yes", words: "Yes" },
          { value: "no", words: "No" },
          ...(ended ? [{ value: "ended" as const, words: ended }] : []),
          { value: "mistake", words: "I recorded it by mistake" },
        ]}
        value={answer.value}
        onChoose={(value) => (answer.value = value)}
      />
      {answer.value === "yes" ? <WhatTheyWrote boundary={boundary} onLift={lift} /> : null}
      {answer.value === "no" ? <p role="status">Then it stays. We know that is hard.</p> : null}
      {answer.value === "ended" ? (
        <>
          <p>
            That is no invitation. From now on it counts as a request for space: the next move is theirs.
            {boundary.ask === "legal-order" ? " Ask your lawyer first whether it has really ended." : ""}
          </p>
          <button type="button" onClick={() => lift()}>
            {ended}
          </button>
        </>
      ) : null}
      {answer.value === "mistake" ? (
        <ByMistake entry={boundary} lead="Mistakes happen. Until it takes effect, it holds as it stands." />
      ) : null}
    </div>
  );
}

/** Their contacts since, to choose the one in which they took it back; what it says is shown once more. */
function WhatTheyWrote({ boundary, onLift }: { readonly boundary: Boundary; readonly onLift: (by: string) => void }) {
  const { story, today } = useFacts();
  const chosen = useSignal<string | undefined>(undefined);
  const since = readMoment(boundary.at)!.ms;
  const theirs = story
    .all("contact")
    .filter(({ entry, ms }) => entry.from === "them" && ms > since)
    .reverse()
    .slice(0, 12);
  if (theirs.length === 0) {
    return <p role="status">No contact of theirs since then is written down. Add it first, then come back here.</p>;
  }
  const contact = theirs.find(({ entry }) => entry.id === chosen.value)?.entry;
  return (
    <>
      <Choice
        legend="In which of these did they take it back?"
        options={theirs.map(({ entry, ms }) => ({
          value: entry.id,
          words: `${channelWords[entry.channel]}, ${spellMoment(ms, story.zone, today)}`,
        }))}
        value={chosen.value}
        onChoose={(id) => (chosen.value = id)}
      />
      {contact ? (
        <>
          {contact.text ? (
            <Quote text={contact.text} />
          ) : contact.note ? (
            <>
              <p class="soft">Their words were not kept. Your note says:</p>
              <Quote text={contact.note} />
            </>
          ) : (
            <p class="soft">Their words were not kept. Read the message once more where it is.</p>
          )}
          <p>
            One friendly message does not take it back. Did they say, in their own words, that being in touch is all
            right again?
          </p>
          <button type="button" onClick={() => onLift(contact.id)}>
            Yes, they took it back
          </button>
        </>
      ) : null}
    </>
  );
}
