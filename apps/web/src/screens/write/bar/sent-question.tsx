import { useSignal } from "@preact/signals";
import { readMoment } from "@rekindle/journal";
import { useEffect, useRef } from "preact/hooks";
import { type Copied, contactOf, copiedOf, dropCopied, keepCopied } from "../../../drafts/copied.ts";
import { tomorrowMorning } from "../../../drafts/hours.ts";
import { useSession } from "../../../session/context.ts";

interface SentQuestionProps {
  readonly copied: Copied;
  /** True right after copying. */
  readonly fresh: boolean;
  readonly onDone: (answer: "sent" | "not-sent" | "later") => void | Promise<void>;
}

/** Asked after a copy, and once more the day after where the person wished so. Nothing is guessed. */
export function SentQuestion({ copied, fresh, onDone }: SentQuestionProps) {
  const session = useSession();
  const section = useRef<HTMLElement>(null);
  // The button that was pressed is gone; whoever goes by keyboard continues here.
  useEffect(() => {
    if (fresh) section.current?.focus();
  }, []);
  async function sent() {
    if (!(await session.add(contactOf(copied)))) return;
    await dropCopied(session.sealed);
    await onDone("sent");
  }
  async function notSent() {
    await dropCopied(session.sealed);
    await onDone("not-sent");
  }
  async function later() {
    const { zone } = session.clock;
    const now = { ms: readMoment(session.clock.renew())!.ms, zone };
    await keepCopied(session.sealed, { ...copied, askFrom: tomorrowMorning(now) });
    await onDone("later");
  }
  return (
    <section ref={section} tabIndex={-1} class="card" aria-label="Did you send it?">
      <p role="status">
        {fresh ? "Copied. It leaves the clipboard in a minute, where the browser allows. " : "You copied a message. "}
        Did you send it?
      </p>
      <div class="actions">
        <button type="button" onClick={() => void sent()}>
          Sent
        </button>
        <button type="button" onClick={() => void notSent()}>
          Not sent
        </button>
        <button type="button" onClick={() => void later()}>
          Ask me tomorrow
        </button>
      </div>
    </section>
  );
}

/** The question where it is due: for Today, and for Write when it is opened again. */
export function SentCard({ onSent }: { readonly onSent?: () => void }) {
  const { sealed, clock } = useSession();
  const copied = useSignal<Copied | undefined>(undefined);
  useEffect(() => {
    void copiedOf(sealed).then((found) => {
      if (found && found.askFrom <= readMoment(clock.now.peek())!.ms) copied.value = found;
    });
  }, []);
  if (!copied.value) return null;
  return (
    <SentQuestion
      copied={copied.value}
      fresh={false}
      onDone={(answer) => {
        copied.value = undefined;
        if (answer === "sent") onSent?.();
      }}
    />
  );
}
