import { sealedNames } from "./names.ts";
import type { Session } from "./session.ts";

/** JSON, the ids of contacts whose words are still to be read for a boundary (`screens/they-wrote/to-read.ts`). */
export const contactsToRead = sealedNames.setting("contacts-to-read");

/** For each opening: reads what an earlier page was closed over. What reads is loaded only where something is left. */
export async function readWhatIsLeft(session: Session): Promise<void> {
  if ((await session.sealed.get(contactsToRead)) === undefined) return;
  const { readLeft } = await import("../screens/they-wrote/to-read.ts");
  await readLeft(session);
}
