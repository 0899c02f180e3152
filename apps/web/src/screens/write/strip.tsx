import type { Guidance } from "@rekindle/guide";
import { useEffect, useRef } from "preact/hooks";

/** Where somebody stands, in one line that stays in view while they write. Words first; the line below repeats them. */
export function Strip({ guidance: { headline, contact } }: { readonly guidance: Guidance }) {
  const strip = useRef<HTMLParagraphElement>(null);
  // The header grows with text size and wraps on narrow screens; the strip stands right under it.
  useEffect(() => {
    const header = document.querySelector(".header");
    if (!header) return;
    const place = () =>
      strip.current?.style.setProperty("inset-block-start", `${header.getBoundingClientRect().height}px`);
    const watch = new ResizeObserver(place);
    watch.observe(header);
    return () => watch.disconnect();
  }, []);
  return (
    <p ref={strip} class="strip" data-verdict={contact.verdict}>
      {headline}
    </p>
  );
}
