/** What was copied and may have been sent: asked once, and written down as a contact where it was. */
import type { Channel } from "@rekindle/journal";
import { sealedNames } from "../session/names.ts";
import type { Sealed } from "../session/sealed.ts";
import type { NewEntry } from "../session/session.ts";

export interface Copied {
  /** When it was copied, RFC 9557: if it was sent, it was about then. */
  readonly at: string;
  readonly channel: Channel;
  readonly practical: boolean;
  /** The contact of theirs that it answers. */
  readonly replyTo?: string;
  /** Milliseconds before which nobody asks again. */
  readonly askFrom: number;
}

const name = sealedNames.setting("copied");

export async function copiedOf(sealed: Sealed): Promise<Copied | undefined> {
  const text = await sealed.get(name);
  return text === undefined ? undefined : (JSON.parse(text) as Copied);
}

export const keepCopied = (sealed: Sealed, copied: Copied) => sealed.set(name, JSON.stringify(copied));
export const dropCopied = (sealed: Sealed) => sealed.remove(name);

/** The words are not kept: the contact says that there was one, by which way, and what it answered. */
export const contactOf = ({ at, channel, practical, replyTo }: Copied): NewEntry => ({
  kind: "contact",
  at,
  from: "me",
  channel,
  ...(practical ? { purpose: "logistics" as const } : {}),
  ...(replyTo === undefined || practical ? {} : { replyTo }),
});
