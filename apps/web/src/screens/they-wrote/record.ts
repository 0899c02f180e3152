/** The entries that a message of theirs becomes. Pure; a boundary stands at the moment of the message that stated it. */
import type { Channel } from "@rekindle/journal";
import type { NewEntry } from "../../session/session.ts";

export interface Received {
  readonly at: string;
  readonly channel: Channel;
  /** About a practical matter and nothing else: it is answered practically and restarts nothing. */
  readonly practical: boolean;
  /** Their words, only where the person keeps them. */
  readonly text: string | undefined;
}

export const contactFrom = ({ at, channel, practical, text }: Received): NewEntry => ({
  kind: "contact",
  at,
  from: "them",
  channel,
  ...(practical ? { purpose: "logistics" as const } : {}),
  ...(text === undefined ? {} : { text }),
});

/** What the person said that the sentence asks for. */
export type BoundaryAnswer =
  | { readonly asks: "stop" }
  | { readonly asks: "space"; readonly until: string | undefined }
  | { readonly asks: "unsure" }
  | { readonly asks: "nothing"; readonly reason: string };

/**
 * Recorded at once, whatever was answered, where the words are plain; "unsure" reads as a stop. At the very instant of
 * the message, so that the message is not newer than what it asks (contract/decisions.md: the no wins).
 */
export function boundaryFrom(answer: BoundaryAnswer, sentence: string, at: string): NewEntry {
  return answer.asks === "space"
    ? {
        kind: "boundary",
        at,
        ask: "space",
        note: sentence,
        ...(answer.until === undefined ? {} : { until: answer.until }),
      }
    : { kind: "boundary", at, ask: "no-contact", note: sentence };
}
