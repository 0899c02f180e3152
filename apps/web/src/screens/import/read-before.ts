/** Which chats were read, and on which day: to say so where the same one is read again within a week. */
import { readDay } from "@rekindle/journal";
import { sealedNames } from "../../session/names.ts";
import type { Sealed } from "../../session/sealed.ts";

const name = sealedNames.setting("chats-read");
/** Days (care/too-much-of-the-app). */
const soon = 7;

type Read = Readonly<Record<string, string>>;

const allIn = async (sealed: Sealed): Promise<Read> => JSON.parse((await sealed.get(name)) ?? "{}") as Read;

/** The day ("2026-03-10") on which this chat was read, where that is within the last week. */
export async function readBefore(sealed: Sealed, key: string, today: string): Promise<string | undefined> {
  const all = await allIn(sealed);
  const on = Object.hasOwn(all, key) ? all[key] : undefined;
  return on !== undefined && readDay(today)! - (readDay(on) ?? 0) < soon ? on : undefined;
}

export async function keepRead(sealed: Sealed, key: string, today: string): Promise<void> {
  await sealed.set(name, JSON.stringify({ ...(await allIn(sealed)), [key]: today }));
}
