import { type Signal, useSignal } from "@preact/signals";
import type { Channel } from "@rekindle/journal";
import type { Failure } from "@rekindle/vault";
import { useEffect, useMemo } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { sealedNames } from "../session/names.ts";
import { useSealSoon } from "../session/seal-soon.ts";
import type { Tonight } from "./hours.ts";

/** What goes with the words of a draft. */
export interface Around {
  readonly channel: Channel | undefined;
  readonly about: "personal" | "practical";
  readonly tonight: Tonight;
  /** Findings that the person called wrong, for this draft alone. */
  readonly notHere: readonly { readonly rule: string; readonly words: string }[];
  /** When the person said that it cannot wait until morning (RFC 9557). */
  readonly urgent: string | undefined;
  /** Written where nothing was to be sent: these words stay the person's own. */
  readonly own: boolean;
}

export const emptyAround: Around = {
  channel: undefined,
  about: "personal",
  tonight: {},
  notHere: [],
  urgent: undefined,
  own: false,
};

/** The draft in the Write tab. Its words are a signal, so that a key stroke draws nothing but the field again. */
export interface Draft {
  readonly text: Signal<string>;
  readonly around: Signal<Around>;
  /** False until what was kept has been read. */
  readonly ready: Signal<boolean>;
  readonly write: (text: string) => void;
  readonly change: (change: Partial<Around>) => void;
  /** Empties it, here and where it is kept. What was said of this evening stays: it is about the person, not the words. */
  readonly clear: () => Promise<void>;
}

/** Sealed soon after each change, and taken up again when Write is opened. */
export function useDraft(): Draft {
  const { sealed } = useSession();
  const text = useSignal("");
  const around = useSignal(emptyAround);
  const ready = useSignal(false);
  const sealing = useSealSoon(sealedNames.draft, () => JSON.stringify({ ...around.peek(), text: text.peek() }));

  const draft = useMemo<Draft>(
    () => ({
      text,
      around,
      ready,
      write(next) {
        text.value = next;
        sealing.changed();
      },
      change(change) {
        around.value = { ...around.peek(), ...change };
        sealing.changed();
      },
      async clear() {
        text.value = "";
        around.value = { ...around.peek(), about: "personal", notHere: [], urgent: undefined, own: false };
        sealing.forget();
        const { tonight } = around.peek();
        if (Object.keys(tonight).length === 0) await sealed.remove(sealedNames.draft);
        else await sealed.set(sealedNames.draft, JSON.stringify({ ...around.peek(), text: "" }));
      },
    }),
    [],
  );

  useEffect(() => {
    let wanted = true;
    void sealed.get(sealedNames.draft).then((kept) => {
      if (!wanted) return;
      if (kept !== undefined) {
        const { text: words, ...rest } = JSON.parse(kept) as Partial<Around> & { readonly text?: string };
        text.value = words ?? "";
        around.value = { ...emptyAround, ...rest };
      }
      ready.value = true;
    });
    return () => {
      wanted = false;
    };
  }, []);
  return draft;
}

/**
 * Puts words into the draft of the Write tab from elsewhere (a held draft that the person took up again, the week's
 * note), after what stands there already. Practical words after personal ones, or the other way round, are a personal draft.
 * @returns what kept it from being kept: the words are then to stay where they are.
 */
export async function writeDraft(
  sealed: {
    get: (n: string) => Promise<string | undefined>;
    set: (n: string, t: string) => Promise<Failure | undefined>;
  },
  text: string,
  about: Around["about"] = "personal",
): Promise<Failure | undefined> {
  const kept = await sealed.get(sealedNames.draft);
  const before = kept === undefined ? undefined : (JSON.parse(kept) as Around & { readonly text?: string });
  const words = before?.text ?? "";
  const empty = words.trim() === "";
  const whole = {
    ...emptyAround,
    ...before,
    about: empty || before?.about === about ? about : "personal",
    notHere: [],
    text: empty ? text : `${words}\n\n${text}`,
  };
  return sealed.set(sealedNames.draft, JSON.stringify(whole));
}
