import { helpFor } from "@rekindle/guide";
import type { HelpPage } from "@rekindle/practice";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { HelpLine } from "../../parts/help-line.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

interface Country {
  /** From the profile; undefined where it names none. */
  readonly country: string | undefined;
}

/** Words of danger ended the run: this page comes instead of any debrief, and nothing that was typed is kept. */
export function HelpInstead({ help, country }: { readonly help: HelpPage } & Country) {
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
      <Lines country={country} of={help.helpFor}>
        {help.say.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Lines>
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
export function YouFirst({ country }: Country) {
  const { go } = useRouter();
  return (
    <>
      <h1>Practice</h1>
      <Lines country={country} of="care/crisis">
        <p>Not now. You come first.</p>
      </Lines>
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

function Lines({
  country,
  of,
  children,
}: Country & { readonly of: HelpPage["helpFor"]; readonly children: ComponentChildren }) {
  const { look } = useSession();
  const lines = helpFor((country ?? look.values.value.country) || undefined, new Set([of]));
  return (
    <Notice kind="stop">
      {children}
      <ul class="help-lines">
        {lines.map((line) => (
          <HelpLine key={`${line.name}${line.contact}`} line={line} />
        ))}
      </ul>
    </Notice>
  );
}
