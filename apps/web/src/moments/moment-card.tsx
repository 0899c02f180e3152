import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { useFacts, useGuidance } from "../session/guidance.ts";
import { sealedNames } from "../session/names.ts";
import { useRouter } from "../shell/router.ts";
import { momentWords } from "./words.ts";

interface MomentCardProps {
  /** What follows it. While the words are unread they stand alone where they name the next thing themselves. */
  readonly children?: ComponentChildren;
}

/** What no words of a moment name: the pause of a strong urge, and the one channel for what they share. */
const unnamed: ReadonlySet<string> = new Set(["the-pause", "one-channel"]);

/** The full words of a hard moment under the verdict: open until they were read once, folded after that. */
export function MomentCard({ children }: MomentCardProps) {
  const { sealed } = useSession();
  const { go } = useRouter();
  const guidance = useGuidance();
  const facts = useFacts();
  const { rule } = guidance;
  const read = useSignal<string | undefined>(undefined);
  const name = sealedNames.setting(`read/${rule}`);
  const mark = guidance.contact.because.join(" ");
  useEffect(() => {
    read.value = undefined;
    void sealed.get(name).then((text) => {
      read.value = text ?? "";
    });
  }, [name, mark]);
  const moment = momentWords[rule]?.({
    guidance,
    facts,
    day: (day) => spellDay(day, facts.today),
  });
  if (!moment) return <>{children}</>;
  if (read.value === undefined) return null;
  const folded = read.value === mark && mark !== "";
  const alone = mark !== "" && moment.ways && !unnamed.has(guidance.next.id);
  const body = (
    <div class="stack">
      {moment.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div class="actions">
        {moment.ways?.map(([words, screen]) => (
          <button key={screen} type="button" onClick={() => go(screen)}>
            {words}
          </button>
        ))}
        {folded || mark === "" ? null : (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              read.value = mark;
              void sealed.set(name, mark);
            }}
          >
            I have read this
          </button>
        )}
      </div>
    </div>
  );
  return folded ? (
    <>
      <details>
        <summary>What this means</summary>
        {body}
      </details>
      {children}
    </>
  ) : (
    <>
      <section class="card" aria-label="What this means">
        {body}
      </section>
      {alone ? null : children}
    </>
  );
}
