import { type ReadonlySignal, signal } from "@preact/signals";
import { sealedNames } from "./names.ts";
import type { Sealed } from "./sealed.ts";

/** What must be read, on whatever screen one is. */
export interface Said {
  /** Empty where nothing must. */
  readonly said: ReadonlySignal<string>;
  readonly dismissSaid: () => void;
}

export interface SaidHere extends Said {
  /** Until it is dismissed, or the journal closed. */
  readonly say: (sentence: string) => void;
  /** What was sealed with the journal that is open now. */
  readonly takeSealed: () => Promise<void>;
}

export function createSaid(sealed: Sealed): SaidHere {
  const said = signal("");
  const say = (sentence: string) => {
    said.value = sentence;
  };
  return {
    said,
    say,
    takeSealed: async () => say((await sealed.get(sealedNames.said)) ?? ""),
    dismissSaid() {
      say("");
      void sealed.remove(sealedNames.said);
    },
  };
}
