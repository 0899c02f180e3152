import { readMoment } from "@rekindle/journal";
import { sealedNames } from "./names.ts";
import type { Session } from "./session.ts";

export type Reminder = "protect" | "backup";

const msPerDay = 86_400_000;
const setting = (reminder: Reminder) => sealedNames.setting(`remind-${reminder}`);
export const backupSaved = sealedNames.setting("backup-saved");

/** A reminder is shown once a week at most, whether it was answered or left alone. */
export const remindAgainInAWeek = (session: Session, reminder: Reminder) =>
  session.sealed.set(setting(reminder), session.clock.renew());

/** Full days since the moment kept under a name; undefined where there is none. */
export async function daysSince({ sealed, clock }: Session, name: string): Promise<number | undefined> {
  const then = readMoment((await sealed.get(name)) ?? "");
  const now = readMoment(clock.now.peek());
  return then && now ? (now.ms - then.ms) / msPerDay : undefined;
}

/**
 * The one reminder that is due, or none. Protection: after three entries, while the device alone opens the journal.
 * A backup: where the browser does not promise to keep the journal and none was saved for thirty days.
 */
export async function dueReminder(session: Session): Promise<Reminder | undefined> {
  const vault = session.vault.value;
  if (!vault) return undefined;
  const ways = await vault.ways();
  if (!ways.ok) return undefined;
  const rested = async (reminder: Reminder) => ((await daysSince(session, setting(reminder))) ?? 7) >= 7;
  const told = session.entries.value.filter(({ kind }) => kind !== "profile" && kind !== "screening").length;
  if (!ways.value.some(({ kind }) => kind === "passphrase")) {
    return told >= 3 && (await rested("protect")) ? "protect" : undefined;
  }
  if (told < 3 || (await navigator.storage?.persisted?.()) === true) return undefined;
  const saved = await daysSince(session, backupSaved);
  return (saved ?? 30) >= 30 && (await rested("backup")) ? "backup" : undefined;
}
