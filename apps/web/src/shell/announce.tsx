import { type ReadonlySignal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface Announcer {
  readonly words: ReadonlySignal<string>;
  /** Says a line to screen readers, politely; the same line twice is said twice. */
  readonly say: (words: string) => void;
  /** Takes away what was said before, once it has had time to be spoken. Gives a function that leaves it. */
  readonly clearSoon: () => () => void;
}

/** A form may say that it is done and go elsewhere in one step; longer than this nobody hears of a page that is gone. */
const heard = 1000;

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
    clearSoon() {
      const before = words.peek();
      const timer = setTimeout(() => {
        if (words.peek() === before) words.value = "";
      }, heard);
      return () => clearTimeout(timer);
    },
  };
}

export const AnnouncerContext = createContext<Announcer | undefined>(undefined);

export function useAnnouncer(): Announcer {
  const announcer = useContext(AnnouncerContext);
  if (!announcer) throw new Error("no announcer around this component");
  return announcer;
}

export const useAnnounce = (): Announcer["say"] => useAnnouncer().say;
