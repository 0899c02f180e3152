import { helpFor } from "@rekindle/guide";
import type { HelpPage } from "@rekindle/practice";
import { useEffect, useRef } from "preact/hooks";
import { HelpLine } from "../../parts/help-line.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

/** Words of danger ended the run: this page comes instead of any debrief, and nothing that was typed is kept. */
export function HelpInstead({ help, country }: { readonly help: HelpPage; readonly country: string | undefined }) {
  const { look } = useSession();
  const { go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const lines = helpFor((country ?? look.values.value.country) || undefined, new Set([help.helpFor]));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {help.title}
      </h1>
      <Notice kind="stop">
        {help.say.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul class="help-lines">
          {lines.map((line) => (
            <HelpLine key={`${line.name}${line.contact}`} line={line} />
          ))}
        </ul>
      </Notice>
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
