import type { ReadonlySignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
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

export function useShown(
  found: ReadonlySignal<Found | undefined>,
  draft: Draft,
  field: { readonly current: FieldHandle | null },
): OnPage {
  const { notHere } = draft.around.value;
  const all = found.value?.shown ?? [];
  const silenced = ({ rule, words }: Shown) => notHere.some((one) => one.rule === rule && one.words === (words ?? ""));
  const stop = all.some((one) => one.stop);
  // What must not be sent is not made smoother: beside a stop no other finding speaks. The question about one's own life
  // is put under the field, not among the words to change.
  const shown = all.filter((one) => one.help !== "crisis" && (stop ? one.stop : !silenced(one)));
  // Before the findings are placed beside their words.
  useLayoutEffect(() => {
    field.current?.mark(
      shown.map(({ start, end, stop, words }) => (words === null ? { start: 0, end: 0, stop } : { start, end, stop })),
    );
  }, [found.value, notHere]);
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
