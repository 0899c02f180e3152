/** Texts beside the journal that hold words of the other person, or were counted from them. */
import { openBoundaryIn } from "../../drafts/open-boundary.ts";
import { sealedNames } from "../../session/names.ts";
import type { Session } from "../../session/session.ts";

/**
 * What was read of chats, sentences that wait for an answer, and what was pasted or told of their words in a form that
 * was left. A name that ends in a dash stands for all that begin with it.
 */
const theirs = [
  sealedNames.setting("conversation-figures"),
  sealedNames.setting("possible-boundaries"),
  sealedNames.setting("chats-read"),
  sealedNames.setting("open-boundary"),
  sealedNames.form("they-wrote"),
  sealedNames.form("questions"),
  sealedNames.form("add/contact"),
  sealedNames.form("add/contact-"),
  sealedNames.form("add/boundary"),
];

const isTheirs = (name: string): boolean =>
  theirs.some((one) => (one.endsWith("-") ? name.startsWith(one) : name === one));

/** Erases them. A sentence that was still to be answered goes on counting as a stop, without its words. */
export async function eraseSealedWords(session: Session): Promise<void> {
  const { sealed } = session;
  if (await openBoundaryIn(sealed)) await session.add({ kind: "screening", answer: "unsure" });
  for (const { name } of await sealed.list("")) if (isTheirs(name)) await sealed.remove(name);
}
