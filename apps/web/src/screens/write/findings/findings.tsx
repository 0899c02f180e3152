import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { alignItems } from "./align.ts";
import { FindingItem } from "./finding.tsx";
import { type Shown, spellCount } from "./shown.ts";

interface FindingsProps {
  /** Worst first; empty where nothing was found. */
  readonly shown: readonly Shown[];
  /** At night they are there and folded: editing is for the morning. */
  readonly folded: boolean;
  readonly cut: boolean;
  /** While what they asked for stands only threats and length are read: that nothing was found would say too much. */
  readonly brief: boolean;
  /** True while the field holds other words than those that were read. */
  readonly behind: ReadonlySignal<boolean>;
  /** Where the words of a finding stand on the page, for the desktop; undefined where it is about the whole text. */
  readonly topOf: (index: number) => number | undefined;
  readonly onGo: (index: number) => void;
  readonly onNotHere: (one: Shown) => void;
  readonly onEscape: () => void;
}

/** At once on screen; the others are one tap away (look: a wall of alarms helps nobody). */
const atOnce = 3;

export function Findings({ shown, folded, cut, brief, behind, topOf, onGo, onNotHere, onEscape }: FindingsProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => event.key === "Escape" && onEscape();
    const element = frame.current;
    element?.addEventListener("keydown", pressed);
    return () => element?.removeEventListener("keydown", pressed);
  });
  const first = useRef<HTMLOListElement>(null);
  // With each drawing: the words may stand elsewhere although the findings are the same.
  useLayoutEffect(() => (first.current ? alignItems(first.current, topOf) : undefined));
  const title = `${spellCount(shown.length)} ${shown.length === 1 ? "thing" : "things"} to look at`;
  const note = cut ? <p class="soft">Checked the first 20,000 characters.</p> : null;
  if (shown.length === 0) {
    return (
      <>
        {/* What was found a moment ago stays until it is read again; that nothing was found must be true of these words. */}
        <NothingFound brief={brief} behind={behind} />
        {note}
      </>
    );
  }
  const list = (from: number, to: number): ComponentChildren => (
    <ol class="findings-list" ref={from === 0 && !folded ? first : null}>
      {shown.slice(from, to).map((one, index) => (
        <Item key={one.key} one={one} index={from + index} onGo={onGo} onNotHere={onNotHere} />
      ))}
    </ol>
  );
  return (
    <div ref={frame}>
      {folded ? (
        <details>
          <summary>
            {shown.length} {shown.length === 1 ? "thing" : "things"} to look at in the morning.
          </summary>
          {list(0, shown.length)}
        </details>
      ) : (
        <>
          <h2 class="findings-title">{title}</h2>
          {list(0, atOnce)}
          {shown.length > atOnce ? (
            <details>
              <summary>{shown.length - atOnce} more</summary>
              {list(atOnce, shown.length)}
            </details>
          ) : null}
        </>
      )}
      {note}
    </div>
  );
}

interface ItemProps extends Pick<FindingsProps, "onGo" | "onNotHere"> {
  readonly one: Shown;
  readonly index: number;
}

/** Drawn again only where it says something else: most of what a check finds was found before. */
function Item({ one, index, onGo, onNotHere }: ItemProps) {
  return useMemo(
    () => (
      <li>
        <FindingItem
          one={one}
          onGo={one.words === null ? undefined : () => onGo(index)}
          onNotHere={one.stop ? undefined : () => onNotHere(one)}
        />
      </li>
    ),
    [one, index, onGo, onNotHere],
  );
}

/** By itself, so that a key stroke draws this line again and not the page. */
function NothingFound({ brief, behind }: Pick<FindingsProps, "brief" | "behind">) {
  const nothing = brief
    ? "Only threats and length are looked at here. Answer what they wrote, and nothing besides."
    : "Nothing found in the words. Whether it is welcome, words cannot tell.";
  return <p>{behind.value ? "Being read." : nothing}</p>;
}
