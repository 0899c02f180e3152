import { computed, type ReadonlySignal } from "@preact/signals";
import { type Facts, factsOn, type Guidance, guideIn } from "@rekindle/guide";
import { breath } from "./breath.ts";
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
    const chosen = computed(() => session.look.values.value.country);
    // Found once for both: in a long journal that is most of the work.
    const found = computed(() => {
      const now = session.clock.now.value;
      const facts = factsOn(session.entries.value, now);
      const { profile } = facts;
      // What was chosen on this device for help lines, also while it was locked, goes before what the journal says.
      return { now, facts: chosen.value ? { ...facts, profile: { ...profile, country: chosen.value } } : facts };
    });
    reading = {
      guidance: computed(() => guideIn(found.value.facts, found.value.now)),
      facts: computed(() => found.value.facts),
    };
    readings.set(session, reading);
  }
  return reading;
}

/** Reads facts and guidance in tasks of their own, so that the screen which is drawn with them finds them read. */
export async function readAhead(session: Session): Promise<void> {
  const { facts, guidance } = readingOf(session);
  facts.peek();
  await breath();
  guidance.peek();
  await breath();
}

/** Where the person stands now; the component is drawn again when that changes. */
export const useGuidance = (): Guidance => readingOf(useSession()).guidance.value;
export const useFacts = (): Facts => readingOf(useSession()).facts.value;

/** The person's zone: an empty journal names none, then that of the device is theirs. */
export function useZone(): string {
  const { entries, clock } = useSession();
  const { story } = useFacts();
  return entries.value.length > 0 ? story.zone : clock.zone;
}
