import { Transcript } from "../journal/transcript.ts";
import type { Channel, ImportedMessage, MessageKind } from "../model.ts";

/** What is kept of one conversation while it is read. */
export class Gathering {
  readonly transcript: Transcript;
  readonly kinds = new Map<MessageKind, number>();
  readonly #channel: Channel;

  constructor(channel: Channel, keepText: boolean) {
    this.#channel = channel;
    this.transcript = new Transcript(keepText);
  }

  add(message: ImportedMessage): void {
    this.kinds.set(message.kind, (this.kinds.get(message.kind) ?? 0) + 1);
    this.transcript.add(message, this.#channel);
  }

  /** Takes over another export of the same conversation; returns how many of its messages were here already. */
  absorb(other: Gathering): number {
    for (const [kind, count] of other.kinds) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + count);
    return this.transcript.absorb(other.transcript);
  }
}
