import type { Session } from "./session.ts";

/** Asks how the journal shall be protected, once something was written that is not an entry: a letter, a held draft. */
export function worthKeeping(session: Session): void {
  if (session.phase.peek() === "new" && session.canKeep.peek()) session.asksProtection.value = "to-keep";
}
