import { sealedNames } from "./names.ts";
import type { Sealed } from "./sealed.ts";

/** One thing that happened. Apart from the journal, which is about somebody one misses: this is about somebody one fears. */
export interface Happening {
  readonly id: string;
  /** Local date and time as filled in. */
  readonly when: string;
  readonly channel: string;
  readonly what: string;
  readonly seenBy: string;
}

/** The log of being contacted, newest first; sealed like everything else. */
export async function readLog(sealed: Sealed): Promise<readonly Happening[]> {
  const found = await sealed.list(sealedNames.contacted);
  return found.map(({ text }) => JSON.parse(text) as Happening).sort((a, b) => (a.when < b.when ? 1 : -1));
}
