import { type Signal, useSignal } from "@preact/signals";
import { type Channel, readMoment, writeMoment } from "@rekindle/journal";
import { type Copied, keepCopied } from "../../drafts/copied.ts";
import type { Draft } from "../../drafts/draft.ts";
import { hold } from "../../drafts/held.ts";
import { countHold } from "../../drafts/holds.ts";
import { spellUntil } from "../../drafts/hours.ts";
import { keepLetter } from "../../drafts/letters.ts";
import type { Writing } from "../../drafts/use-mode.ts";
import { useSession } from "../../session/context.ts";
import { worthKeeping } from "../../session/worth-keeping.ts";
import { copyForAMinute } from "./bar/copy.ts";

/** What was done with the draft last. `often`: held three times this night or more. */
export type Done =
  | { readonly what: "held"; readonly until: string; readonly often: boolean }
  | { readonly what: "letter" }
  | { readonly what: "copied"; readonly copied: Copied };

export interface Deeds {
  readonly done: Signal<Done | undefined>;
  /** The sentence of what did not work; the words stay in the field then. */
  readonly trouble: Signal<string>;
  readonly copy: (text: string) => Promise<void>;
  readonly holdUntil: (until: number) => Promise<void>;
  readonly asLetter: () => Promise<void>;
}

const notKept = "It could not be kept. Your words are still in the field.";

/** The three things that can be done with a draft. None of them sends it. */
export function useDeeds(
  draft: Draft,
  { guidance, facts, now, night }: Writing,
  channel: Channel,
  practical: boolean,
): Deeds {
  const session = useSession();
  const done = useSignal<Done | undefined>(undefined);
  const trouble = useSignal("");
  const text = () => draft.text.peek();
  return {
    done,
    trouble,
    async copy(words) {
      if (!(await copyForAMinute(words))) {
        trouble.value = "The browser did not let it be copied. Select the words and copy them yourself.";
        return;
      }
      const at = session.clock.renew();
      const replyTo = guidance.contact.verdict === "reply" ? facts.theirOpen?.entry.id : undefined;
      const copied: Copied = {
        at,
        channel,
        practical,
        ...(replyTo === undefined ? {} : { replyTo }),
        askFrom: readMoment(at)!.ms,
      };
      await keepCopied(session.sealed, copied);
      trouble.value = "";
      done.value = { what: "copied", copied };
    },
    async holdUntil(until) {
      const heldAt = session.clock.renew();
      if (await hold(session.sealed, { text: text(), channel, heldAt, until: writeMoment(until, now.zone) })) {
        trouble.value = notKept;
        return;
      }
      const times = await countHold(session.sealed, now);
      await draft.clear();
      worthKeeping(session);
      trouble.value = "";
      done.value = { what: "held", until: spellUntil(until, now), often: night && times >= 3 };
    },
    async asLetter() {
      if (await keepLetter(session.sealed, { text: text(), at: session.clock.renew() })) {
        trouble.value = notKept;
        return;
      }
      await draft.clear();
      worthKeeping(session);
      trouble.value = "";
      done.value = { what: "letter" };
    },
  };
}
