import { useSignal } from "@preact/signals";
import type { ReadMessage, SignalLabel } from "@rekindle/messages";
import { MomentCard } from "../../moments/moment-card.tsx";
import type { NewEntry } from "../../session/session.ts";
import { Ask } from "./asks.tsx";

interface StatementsProps {
  readonly reading: ReadMessage;
  /** When they wrote it. */
  readonly at: string;
  readonly record: (...more: readonly NewEntry[]) => Promise<boolean>;
}

const yesOrNo = [
  ["yes", "Yes"],
  ["no", "No"],
] as const;

/**
 * What the message may state about the two of you or the law: asked, and written down only where the person says yes.
 * It stands at the moment of the message, so that the message is not newer than what it says.
 */
export function Statements({ reading, at, record }: StatementsProps) {
  const answered = useSignal<ReadonlySet<SignalLabel>>(new Set());
  const withSomebody = useSignal(false);
  const asks = (signal: SignalLabel) =>
    !answered.value.has(signal) && reading.signals.some((one) => one.signal === signal);
  async function settle(signal: SignalLabel, entry: NewEntry | undefined): Promise<boolean> {
    if (entry && !(await record(entry))) return false;
    answered.value = new Set([...answered.value, signal]);
    return true;
  }
  return (
    <>
      {asks("legal") ? (
        <Ask
          question="Did the police, a court or a lawyer tell you to stay away?"
          answers={[
            ["yes", "Yes"],
            ["unsure", "Not sure"],
            ["no", "No"],
          ]}
          onAnswer={async (answer) => {
            // Not sure reads as a no to contact; what an order says, a lawyer can tell.
            const ask = answer === "yes" ? "legal-order" : "no-contact";
            await settle("legal", answer === "no" ? undefined : { kind: "boundary", at, ask });
          }}
        />
      ) : null}
      {asks("new-partner") ? (
        <Ask
          question="Did they say that they are with somebody?"
          answers={yesOrNo}
          onAnswer={async (answer) => {
            const stance: NewEntry = { kind: "stance", at, stance: "with-someone" };
            if (await settle("new-partner", answer === "yes" ? stance : undefined))
              withSomebody.value = answer === "yes";
          }}
        />
      ) : null}
      {asks("rejection") && !withSomebody.value ? (
        <Ask
          question="Did they say no to the two of you?"
          answers={yesOrNo}
          onAnswer={async (answer) => {
            await settle("rejection", answer === "yes" ? { kind: "stance", at, stance: "rejected" } : undefined);
          }}
        />
      ) : null}
      {withSomebody.value ? <MomentCard /> : null}
    </>
  );
}
