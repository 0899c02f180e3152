import { useSignal } from "@preact/signals";
import { sentenceFor } from "@rekindle/guide";
import { useEffect, useId, useState } from "preact/hooks";
import type { Shown } from "./shown.ts";

interface FindingProps {
  readonly one: Shown;
  /** Undefined where it is about the whole text. */
  readonly onGo: (() => void) | undefined;
  /** Undefined for what cannot be called wrong. */
  readonly onNotHere: (() => void) | undefined;
}

/** The words, what they do, what to do instead, why; and a way to say that it is wrong in this text. */
export function FindingItem({ one, onGo, onNotHere }: FindingProps) {
  const why = useSignal(false);
  const id = useId();
  return (
    <div class="finding" data-stop={one.stop ? "yes" : undefined}>
      {one.words === null ? null : (
        <p class="finding-words" id={`${id}-words`}>
          “<bdi>{shorten(one.words)}</bdi>”
        </p>
      )}
      <p>{one.says}</p>
      {one.instead === "" ? null : (
        <p>
          <span class="soft">Instead: </span>
          {one.instead}
        </p>
      )}
      {why.value ? <Reason one={one} id={`${id}-why`} /> : null}
      <div class="finding-acts">
        {onGo ? (
          <button type="button" class="quiet" aria-describedby={`${id}-words`} onClick={onGo}>
            Go to the words
          </button>
        ) : null}
        <button
          type="button"
          class="quiet"
          aria-expanded={why.value}
          aria-controls={why.value ? `${id}-why` : undefined}
          onClick={() => {
            why.value = !why.value;
          }}
        >
          Why<span class="unseen">: {one.says}</span>
        </button>
        {onNotHere ? (
          <button type="button" class="quiet" onClick={onNotHere}>
            Not here<span class="unseen">: {one.says}</span>
          </button>
        ) : null}
      </div>
    </div>
  );
}

/** A sentence that the model points at may be long. */
const shorten = (words: string): string => (words.length > 140 ? `${words.slice(0, 130)} …` : words);

/** The reason, and whether it comes from the guide or is a care rule of ours. The library is loaded with the question. */
function Reason({ one, id }: { readonly one: Shown; readonly id: string }) {
  const [sources, setSources] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void import("@rekindle/guide/library").then(({ findCitation }) => {
      const lines = one.cites.flatMap((cite) => {
        const found = findCitation(cite);
        if (found?.kind === "care") return [`Our care rule: ${found.care.title}`];
        if (found?.kind === "point") return [`From the guide: ${sentenceFor(found.point)}`];
        return [];
      });
      if (wanted) setSources(lines);
    });
    return () => {
      wanted = false;
    };
  }, [one.key]);
  return (
    <div id={id} class="finding-why">
      <p>{one.why}</p>
      {sources.length > 0 ? (
        <ul>
          {sources.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
