import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface Announcer {
  readonly words: ReadonlySignal<string>;
  /** Says a line to screen readers, politely; the same line twice is said twice. */
  readonly say: (words: string) => void;
}

export function createAnnouncer(): Announcer {
  const words = signal("");
  let turn = false;
  return {
    words,
    say(line) {
      turn = !turn;
      // A live region speaks only when its text changes.
      words.value = turn ? line : `${line}\u00a0`;
    },
  };
}

export const AnnouncerContext = createContext<Announcer | undefined>(undefined);

export function useAnnounce(): (words: string) => void {
  const announcer = useContext(AnnouncerContext);
  if (!announcer) throw new Error("no announcer around this component");
  return announcer.say;
}
