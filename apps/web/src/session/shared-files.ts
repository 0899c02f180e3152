import { type ReadonlySignal, signal } from "@preact/signals";

/**
 * Files that another app shared to this one ("Export chat"). They wait in memory, also while the journal is locked,
 * until the import takes them; closing the page drops them. `lost`: the browser let go of them on the way, so that the
 * person has to choose the file by hand.
 */
export interface SharedFiles {
  readonly state: ReadonlySignal<"none" | "waiting" | "here" | "lost">;
  /** The files, once; afterwards the state is "none". */
  readonly take: () => readonly File[];
}

export function createSharedFiles(arriving: Promise<readonly File[] | undefined> | undefined): SharedFiles {
  const state = signal<"none" | "waiting" | "here" | "lost">(arriving ? "waiting" : "none");
  let files: readonly File[] = [];
  void arriving?.then((given) => {
    files = given ?? [];
    state.value = files.length > 0 ? "here" : "lost";
  });
  return {
    state,
    take() {
      const taken = files;
      files = [];
      state.value = "none";
      return taken;
    },
  };
}
