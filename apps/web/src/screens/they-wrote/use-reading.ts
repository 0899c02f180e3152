import { useSignal } from "@preact/signals";
import type { ReadMessage, SignalFinding } from "@rekindle/messages";
import { useEffect, useRef } from "preact/hooks";
import { checkerOf } from "../../checker/checker.ts";
import { useSession } from "../../session/context.ts";
import { isSaid } from "./lines.ts";

const nothing: ReadMessage = {
  signals: [],
  silent: [],
  more: null,
  confirm: null,
  theirCrisis: null,
  tier: "rules",
  read: 0,
};

/** How long the rules wait for the small model before they answer alone, in milliseconds. */
const patience = 1000;

/** Reads a message once it is asked for; a better tier adds to what stands there, and moves none of it. */
export function useReading(): {
  readonly message: { readonly value: ReadMessage | undefined };
  readonly read: (text: string) => void;
  readonly forget: () => void;
} {
  const session = useSession();
  const message = useSignal<ReadMessage | undefined>(undefined);
  const timer = useRef<number>(undefined);
  const forget = () => {
    clearTimeout(timer.current);
    checkerOf(session).drop("read");
    message.value = undefined;
  };
  useEffect(() => forget, []);
  return {
    message,
    forget,
    read(text) {
      forget();
      if (text.trim() === "") {
        message.value = nothing;
        return;
      }
      checkerOf(session).ask("read", "read", { text, options: {} }, (given, tier) => {
        clearTimeout(timer.current);
        const show = () => {
          message.value = joined(message.peek(), {
            ...given,
            signals: given.signals.filter((one) => isSaid(one, tier)),
          });
        };
        if (tier === "rules" && !message.peek()) timer.current = setTimeout(show, patience);
        else show();
      });
    },
  };
}

/** What was shown keeps its place; what is new comes after it. A possible boundary, once seen, stays. */
function joined(before: ReadMessage | undefined, next: ReadMessage): ReadMessage {
  if (!before) return next;
  const known = new Set(before.signals.map(({ signal }) => signal));
  const signals: SignalFinding[] = [...before.signals, ...next.signals.filter(({ signal }) => !known.has(signal))];
  return {
    ...next,
    signals,
    silent: before.silent.filter((line) => next.silent.includes(line)),
    // What was named before is still named: only a reading that names as much has the last word on the rest.
    more: signals.length > next.signals.length ? before.more : next.more,
    confirm: before.confirm ?? next.confirm,
    theirCrisis: before.theirCrisis ?? next.theirCrisis,
  };
}
