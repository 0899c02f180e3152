import { writeMoment } from "@rekindle/journal";
import type { Channel, FormatId } from "../model.ts";
import { appOf } from "./apps.ts";
import { entryId } from "./ids.ts";
import type { Part, Session } from "./sessions.ts";
import type { Side } from "./sides.ts";
import { startOfText } from "./start-of-text.ts";

const hour = 3_600_000;
/** A message within a day of their last word answers it (the figures' definition of a reply). */
const replyWithin = 24 * hour;
/** In bytes of JSON: what else stands in an entry fits beside it into the 64,000 that a vault takes. */
const longestText = 60_000;

/** A `contact` of the journal, with a field of its own that says what it was made from. */
export interface ContactEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: "contact";
  readonly from: Side;
  readonly channel: Channel;
  readonly replyTo?: string;
  readonly answered?: true;
  readonly text?: string;
  /** Made from an export: `until` is the last message of this side in the session. Never their words. */
  readonly imported: { readonly format: FormatId; readonly until: string; readonly messages: number };
}

/** What a conversation comes to. */
export interface Condensed {
  readonly contacts: readonly ContactEntry[];
  readonly closings: readonly Closing[];
}

/**
 * My last word in a session, kept back: it is needed only where an earlier, shorter export has left a message of theirs open in the
 * journal that this one shows answered.
 */
export interface Closing {
  readonly start: number;
  readonly end: number;
  readonly contact: ContactEntry;
}

/**
 * Condenses sessions to contacts: one a side and session, at that side's first message, so that the guide reads them like those written
 * by hand. What that leaves open is settled so:
 * - my message after their opening is a reply to it; so is my opening within a day of their last word;
 * - where I had the last word in a session that I opened and they answered, both contacts are `answered`: nothing of it is open;
 * - where they opened, I answered and they had the last word, that last word is a contact of its own if it is still open at the end or
 *   was answered within a day: otherwise a message that waits for an answer would be lost.
 */
export function contactsOf(
  sessions: Iterable<Session>,
  { format, zone, keepText = false }: { readonly format: FormatId; readonly zone: string; readonly keepText?: boolean },
): Condensed {
  const contacts: ContactEntry[] = [];
  const closings: Closing[] = [];
  /** No two at one moment, for the guide tells them apart by it; a clock without seconds gives many the same. */
  let latest = Number.NEGATIVE_INFINITY;
  const app = appOf(format);
  const entry = (part: Part, at: number, more: { replyTo?: string; answered?: true; role?: string }): ContactEntry => {
    latest = Math.max(at, latest + 1);
    const text = keepText ? startOfText(part.texts.join("\n"), longestText) : "";
    return {
      id: entryId(at, `${app} ${part.side} ${at} ${more.role ?? "first"}`),
      at: writeMoment(latest, zone),
      kind: "contact",
      from: part.side,
      channel: channelOf(part),
      ...(more.replyTo === undefined ? {} : { replyTo: more.replyTo }),
      ...(more.answered ? { answered: true } : {}),
      ...(text && more.role === undefined ? { text } : {}),
      imported: { format, until: new Date(part.last).toISOString(), messages: part.messages },
    };
  };

  let before: Session | undefined;
  /** The id of their last contact, and of what they said last where that is a contact of its own. */
  let theirs: string | undefined;
  const lastWord = (session: Session) => {
    const part = session.parts.get("them");
    if (!part || session.opener !== "them" || session.lastWord !== "them" || !session.parts.has("me")) return;
    const last = entry(part, session.lastWordSince, { role: "last word" });
    theirs = last.id;
    contacts.push(last);
  };
  for (const session of sessions) {
    const me = session.parts.get("me");
    const them = session.parts.get("them");
    const answersBefore =
      before?.lastWord === "them" && session.opener === "me" && session.start - before.end <= replyWithin;
    if (before && answersBefore) lastWord(before);
    const settled = session.opener === "me" && session.lastWord === "me" && them !== undefined;
    const answered = (part: Part) => settled || part.acts.has("call");
    const flag = (part: Part) => (answered(part) ? { answered: true as const } : {});
    const first = session.opener === "me" ? me : them;
    const second = session.opener === "me" ? them : me;
    for (const part of [first, second]) {
      if (!part) continue;
      const answers = part.side === "me" && (session.opener === "them" || answersBefore) ? theirs : undefined;
      const made = entry(part, part.first, { ...flag(part), ...(answers === undefined ? {} : { replyTo: answers }) });
      contacts.push(made);
      if (part.side === "them") theirs = made.id;
    }
    if (me && session.lastWord === "me" && them) {
      const closing = entry(me, session.lastWordSince, { role: "last word" });
      closings.push({ start: session.start, end: session.end, contact: closing });
    }
    before = session;
  }
  if (before) lastWord(before);
  return { contacts, closings };
}

/** Writing outweighs a call, a call one that was not taken: the side is one contact, on the channel that says most. */
function channelOf({ acts, channel }: Part): Channel {
  if (acts.has("wrote")) return channel;
  if (acts.has("call")) return "call";
  return acts.has("voicemail") ? "voicemail" : "missed-call";
}
