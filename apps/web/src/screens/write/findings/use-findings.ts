import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { checkerOf } from "../../../checker/checker.ts";
import type { Draft } from "../../../drafts/draft.ts";
import { useSession } from "../../../session/context.ts";
import { useAnnounce } from "../../../shell/announce.tsx";
import type { BesideDraft } from "../situation.ts";
import { type Shown, settle, shownOf, spellCount, unlessSame } from "./shown.ts";

export interface Found {
  /** The text that was read; the field may be ahead of it. */
  readonly text: string;
  readonly shown: readonly Shown[];
  /** A practical message without a personal line; undefined where the draft is none. */
  readonly practical: boolean | undefined;
  /** True where the text went on beyond what was read. */
  readonly cut: boolean;
}

/** After the last key (screens §6.1). */
const pause = 600;

/** What the checker finds in the draft, a moment after the last key. Undefined before the first answer and while empty. */
export function useFindings(draft: Draft, beside: ReadonlySignal<BesideDraft>): ReadonlySignal<Found | undefined> {
  const session = useSession();
  const announce = useAnnounce();
  const found = useSignal<Found | undefined>(undefined);
  const timer = useRef<number>(undefined);
  const first = useRef(true);
  const said = useRef("");

  useSignalEffect(() => {
    const text = draft.text.value;
    const { situation, checks, ...rest } = beside.value;
    clearTimeout(timer.current);
    if (!checks || text.trim() === "") {
      checkerOf(session).drop("write");
      found.value = undefined;
      said.current = "";
      return;
    }
    const run = () => {
      const { channel } = rest;
      const options = { ...(channel ? { channel } : {}), ...(situation ? { situation } : {}) };
      const show = (next: Omit<Found, "text" | "cut">, read: number) => {
        const before = found.peek();
        const shown = unlessSame(before?.shown, settle(before?.shown ?? [], next.shown, before?.text === text));
        found.value = { text, ...next, shown, cut: read < text.length };
        const line =
          shown.length === 0 ? "" : `${spellCount(shown.length)} ${shown.length === 1 ? "finding" : "findings"}`;
        if (line !== said.current && line !== "") announce(line);
        said.current = line;
      };
      if (rest.practical) {
        checkerOf(session).ask("write", "practical", { text, options }, ({ checked, reading }) =>
          show({ shown: shownOf(text, checked, reading, rest), practical: reading.practical }, checked.read),
        );
      } else {
        checkerOf(session).ask("write", "check", { text, options }, (checked) =>
          show({ shown: shownOf(text, checked, undefined, rest), practical: undefined }, checked.read),
        );
      }
    };
    // What was kept is read at once; what is typed, when the typing rests.
    if (first.current) run();
    else timer.current = setTimeout(run, pause);
    first.current = false;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      checkerOf(session).drop("write");
    },
    [],
  );
  return found;
}
