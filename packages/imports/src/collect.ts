import type { ImportedMessage } from "./model.ts";

/** Numbers messages in the order in which they are found, and hands them on in batches. */
export class Collector {
  #batch: ImportedMessage[] = [];
  #seq = 0;

  add(message: Omit<ImportedMessage, "seq">): void {
    this.#batch.push({ ...message, seq: this.#seq++ });
  }

  /** What was gathered since the last call. */
  take(): readonly ImportedMessage[] {
    const batch = this.#batch;
    this.#batch = [];
    return batch;
  }
}
