import type { Watch } from "./types.ts";

/** Progress over several readings, one after the other. */
export class Steps {
  readonly #watch: Watch;
  #messages = 0;
  #before = 0;
  #read = 0;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  count(messages: number): void {
    this.#messages += messages;
  }

  /** Options for the next reading. */
  next() {
    const { signal, onProgress } = this.#watch;
    this.#before += this.#read;
    this.#read = 0;
    return {
      ...(signal ? { signal } : {}),
      progress: (read: number, total: number | undefined) => {
        this.#read = read;
        onProgress?.({
          read: this.#before + read,
          total: total === undefined ? undefined : this.#before + total,
          messages: this.#messages,
        });
      },
    };
  }
}
