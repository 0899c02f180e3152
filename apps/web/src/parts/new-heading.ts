import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * For a page that becomes another one without a change of route: when `page` changes, focus goes to the heading that
 * carries the ref, so that a screen reader hears where one is, and the page begins at its top. Not on the first showing,
 * which the shell sees to.
 */
export function useNewHeading(page: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const found = heading.current;
    if (!found) return;
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [page]);
  return heading;
}
