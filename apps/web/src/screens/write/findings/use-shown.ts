import { type ReadonlySignal, useComputed, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Noticed } from "../../../checker/protocol.ts";
import type { Draft } from "../../../drafts/draft.ts";
import type { FieldHandle } from "../field/draft-field.tsx";
import type { Shown } from "./shown.ts";
import type { Found } from "./use-findings.ts";

/** What stands on the page of what was found: the list, the words of danger, and whether a stop is among it. */
export interface OnPage {
  /** In the order of the underlines in the field. */
  readonly shown: readonly Shown[];
  readonly noticed: Noticed;
  readonly stop: boolean;
}

const nothing: readonly Shown[] = [];

/** Drawn again when what was found changes, not with each text that was read. */
export function useShown(
  found: ReadonlySignal<Found | undefined>,
  draft: Draft,
  field: { readonly current: FieldHandle | null },
): OnPage {
  const { notHere } = draft.around.value;
  const all = useComputed(() => found.value?.shown ?? nothing).value;
  const silenced = ({ rule, words }: Shown) => notHere.some((one) => one.rule === rule && one.words === (words ?? ""));
  const stop = all.some((one) => one.stop);
  // What must not be sent is not made smoother: beside a stop no other finding speaks. The question about one's own life
  // is put under the field, not among the words to change.
  const shown = all.filter((one) => one.help !== "crisis" && (stop ? one.stop : !silenced(one)));
  const marks = shown.map(({ start, end, stop }) => ({ start, end, stop }));
  const latest = useRef(marks);
  latest.current = marks;
  // Before the findings are placed beside their words.
  useLayoutEffect(() => field.current?.mark(marks), [all, notHere]);
  // The same was found in another text: words that were deleted and typed again have lost their line meanwhile.
  useSignalEffect(() => {
    if (found.value) field.current?.mark(latest.current);
  });
  const of = (help: Shown["help"]) => all.filter((one) => one.help === help);
  return {
    shown,
    noticed: {
      crisis: of("crisis").map(({ words }) => words ?? ""),
      // A guess of the model closes the copy; the words about threats are for plain ones.
      threat: of("violence").flatMap(({ by, words }) => (by === "words" ? [words ?? ""] : [])),
    },
    stop,
  };
}
