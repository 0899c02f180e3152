import type { HelpPage } from "@rekindle/practice";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Lines, useLinesFor } from "../../parts/care-note/lines.tsx";
import { Notice } from "../../parts/text.tsx";
import { useRouter } from "../../shell/router.ts";

/** Words of danger ended the run: this page comes instead of any debrief, and nothing that was typed is kept. */
export function HelpInstead({ help }: { readonly help: HelpPage }) {
  const { go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {help.title}
      </h1>
      <Whom of={help.helpFor}>
        {help.say.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Whom>
      <div class="actions">
        <button type="button" class="main" onClick={() => go("help")}>
          Help lines
        </button>
        <button type="button" onClick={() => go("today")}>
          Today
        </button>
      </div>
    </>
  );
}

/** While somebody fears for their own life there is nothing to rehearse: whom to call stands here instead. */
export function YouFirst() {
  const { go } = useRouter();
  return (
    <>
      <h1>Practice</h1>
      <Whom of="care/crisis">
        <p>Not now. You come first.</p>
      </Whom>
      <div class="actions">
        <button type="button" class="main" onClick={() => go("help")}>
          Help lines
        </button>
        <button type="button" onClick={() => go("next-hour")}>
          The next hour
        </button>
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
      </div>
    </>
  );
}

function Whom({ of, children }: { readonly of: HelpPage["helpFor"]; readonly children: ComponentChildren }) {
  return (
    <Notice kind="stop">
      {children}
      <Lines lines={useLinesFor(of)} />
    </Notice>
  );
}
