import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Sheet } from "./sheet.tsx";

const wide = "(min-width: 56.25rem)";

interface BesideProps {
  readonly title: string;
  readonly shown: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * What stands beside a page: a column of its own on a desktop, a sheet on a phone; the same content and order on both.
 * Focus goes to its heading when it opens and back to where it was when it closes.
 */
export function Beside({ title, shown, onClose, children }: BesideProps) {
  const column = useSignal(matchMedia(wide).matches);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useSignalEffect(() => {
    const query = matchMedia(wide);
    const changed = () => {
      column.value = query.matches;
    };
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  });
  useEffect(() => {
    if (!column.value) return;
    if (shown) {
      before.current = document.activeElement;
      heading.current?.focus();
    } else if (before.current instanceof HTMLElement) {
      before.current.focus();
      before.current = null;
    }
  }, [shown]);
  if (!column.value) {
    return (
      <Sheet title={title} shown={shown} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  if (!shown) return null;
  return (
    <aside class="beside stack" aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <button type="button" class="quiet" onClick={onClose}>
        Close
      </button>
    </aside>
  );
}
