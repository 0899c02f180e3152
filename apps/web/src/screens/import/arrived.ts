import type { Session } from "../../session/session.ts";

/** Files that came from outside (shared from another app) and wait until the import opens. In memory alone. */
const waiting = new WeakMap<Session, readonly File[]>();

/** Hands files to the import: call it, then go to the screen `import`. Files that were not taken yet are replaced. */
export function filesArrived(session: Session, files: readonly File[]): void {
  waiting.set(session, files);
}

/** The files that wait, once; empty where none do. */
export function takeArrived(session: Session): readonly File[] {
  const files = waiting.get(session) ?? [];
  waiting.delete(session);
  return files;
}
