import { computed, type ReadonlySignal } from "@preact/signals";
import { type Facts, factsOn, type Guidance, guide } from "@rekindle/guide";
import { useSession } from "./context.ts";
import type { Session } from "./session.ts";

interface Reading {
  readonly guidance: ReadonlySignal<Guidance>;
  readonly facts: ReadonlySignal<Facts>;
}

/** One reading a session, made when the first screen asks: the lock page and the door carry no guide. */
const readings = new WeakMap<Session, Reading>();

export function readingOf(session: Session): Reading {
  let reading = readings.get(session);
  if (!reading) {
    reading = {
      guidance: computed(() => guide(session.entries.value, session.clock.now.value)),
      facts: computed(() => factsOn(session.entries.value, session.clock.now.value)),
    };
    readings.set(session, reading);
  }
  return reading;
}

/** Where the person stands now; the component is drawn again when that changes. */
export const useGuidance = (): Guidance => readingOf(useSession()).guidance.value;
export const useFacts = (): Facts => readingOf(useSession()).facts.value;
