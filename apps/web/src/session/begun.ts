/** Work on its way to the disk, so that leaving can wait for it. How it ended is its caller's to read. */
export function during() {
  const begun = new Set<Promise<unknown>>();
  return {
    run: <T>(work: Promise<T>): Promise<T> => {
      begun.add(work);
      return work.finally(() => begun.delete(work));
    },
    /** Resolves once all of it has ended. */
    settled: async (): Promise<void> => {
      await Promise.allSettled(begun);
    },
  };
}
