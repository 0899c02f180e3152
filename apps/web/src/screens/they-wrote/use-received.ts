import { type Signal, useSignal } from "@preact/signals";
import { type Guidance, guide } from "@rekindle/guide";
import type { Entry } from "@rekindle/journal";
import { useEffect, useMemo } from "preact/hooks";
import { askBoundary, boundaryAnswered, type OpenBoundary, openBoundaryIn } from "../../drafts/open-boundary.ts";
import { useSession } from "../../session/context.ts";
import type { NewEntry } from "../../session/session.ts";
import { type BoundaryAnswer, boundaryFrom, contactFrom, type Received } from "./record.ts";

export interface ReceivedMessage {
  /** The message that is being looked at; undefined while the form is filled in. */
  readonly received: Signal<Received | undefined>;
  readonly recorded: Signal<Entry | undefined>;
  /** The sentence that has to be answered before anything else; "none", or undefined until what is kept was read. */
  readonly open: Signal<OpenBoundary | "none" | undefined>;
  /** Keeps the sentence before it is asked about: closing the page does not make it unseen. */
  readonly ask: (open: OpenBoundary) => void;
  /** @returns true where something was recorded for good, so that the page has said all there is. */
  readonly answer: (answer: BoundaryAnswer) => Promise<boolean>;
  /** Writes down the message, once, and whatever was said with it. @returns false where it could not be kept. */
  readonly record: (...more: readonly NewEntry[]) => Promise<boolean>;
  /** Where one stands with this message in the journal; undefined while there is none. */
  readonly guidance: Guidance | undefined;
}

/** @param practical about a practical matter and nothing else. */
export function useReceived(practical: boolean): ReceivedMessage {
  const session = useSession();
  const received = useSignal<Received | undefined>(undefined);
  const recorded = useSignal<Entry | undefined>(undefined);
  const open = useSignal<OpenBoundary | "none" | undefined>(undefined);
  useEffect(() => {
    void openBoundaryIn(session.sealed).then((found) => {
      open.value = found ?? "none";
    });
  }, []);

  async function record(...more: readonly NewEntry[]): Promise<boolean> {
    const first = recorded.value || !received.value ? [] : [contactFrom({ ...received.value, practical })];
    if (first.length + more.length === 0) return true;
    const kept = await session.add(...first, ...more);
    if (kept && first.length > 0) recorded.value = kept[0];
    return kept !== undefined;
  }
  async function answer(given: BoundaryAnswer): Promise<boolean> {
    const asked = open.value;
    if (!asked || asked === "none") return false;
    recorded.value ??= session.entries.peek().find(({ id }) => id === asked.contact);
    received.value ??= { at: asked.at, channel: asked.channel, practical: false, text: undefined };
    const lasting = given.asks !== "nothing" || asked.plain;
    if (lasting) {
      const before = new Set(session.entries.peek().map(({ id }) => id));
      if (!(await record(boundaryFrom(given, asked.sentence, asked.at)))) return false;
      const boundary = session.entries.peek().find(({ id, kind }) => kind === "boundary" && !before.has(id));
      // A retraction of a boundary counts 24 hours after it was made (contract/decisions.md); the reason stands in it.
      if (given.asks === "nothing" && boundary) {
        await session.add({ kind: "retraction", entry: boundary.id, note: given.reason });
      }
    }
    await boundaryAnswered(session.sealed);
    open.value = "none";
    return lasting;
  }
  const guidance = useMemo(() => {
    if (!received.value) return undefined;
    const entries = session.entries.value;
    const fresh = { id: "preview", ...contactFrom({ ...received.value, practical }) } as Entry;
    return guide(recorded.value ? entries : [...entries, fresh], session.clock.now.peek());
  }, [received.value, recorded.value, session.entries.value, practical]);

  return {
    received,
    recorded,
    open,
    ask(asked) {
      void askBoundary(session.sealed, asked);
      open.value = asked;
    },
    answer,
    record,
    guidance,
  };
}
