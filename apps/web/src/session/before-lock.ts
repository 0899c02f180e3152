/** What must be sealed before the keys go: forms that hold words, and what is on its way already. */
export interface BeforeLock {
  /** Gives a function that takes it back. */
  readonly add: (write: () => Promise<void>) => () => void;
  /** Resolves when everything added, and everything begun, has been sealed. */
  readonly settled: () => Promise<void>;
}

/** @param begun what is on its way, besides. */
export function createBeforeLock(...begun: readonly { readonly settled: () => Promise<void> }[]): BeforeLock {
  const writers = new Set<() => Promise<void>>();
  return {
    add(write) {
      writers.add(write);
      return () => writers.delete(write);
    },
    async settled() {
      // One that fails, or throws at once, stops none of the others and nobody who waits.
      await Promise.allSettled([...writers].map(async (write) => write()));
      await Promise.all(begun.map(({ settled }) => settled()));
    },
  };
}
