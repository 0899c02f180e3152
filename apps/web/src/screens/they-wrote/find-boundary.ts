import type { Entry } from "@rekindle/journal";
import type { ReadMessage } from "@rekindle/messages";
import { checkerOf } from "../../checker/checker.ts";
import type { OpenBoundary } from "../../drafts/open-boundary.ts";
import type { Session } from "../../session/session.ts";

/** Milliseconds for which the rules' answer waits for a better one, and for which anything is waited for at all. */
const patience = 1000;
const longest = 4000;

type Contact = Extract<Entry, { readonly kind: "contact" }>;

/** The checker did not answer in time. */
export const notRead = "not read";

/** The sentence in a contact of theirs that may ask to stop, read on this device; undefined where there is none. */
export async function boundaryIn(
  session: Session,
  contact: Contact,
): Promise<OpenBoundary | typeof notRead | undefined> {
  const { text, at, channel, id } = contact;
  if (contact.from !== "them" || text === undefined) return undefined;
  const reading = await bestReading(session, text);
  if (!reading) return notRead;
  if (!reading.confirm) return undefined;
  return {
    sentence: text.slice(reading.confirm.start, reading.confirm.end),
    at,
    channel,
    plain: isPlain(reading),
    danger: reading.theirCrisis !== null,
    contact: id,
  };
}

/** Found by plain wordings, not guessed. */
export const isPlain = ({ signals }: ReadMessage): boolean =>
  signals.some(({ signal, by }) => signal === "boundary" && by === "words");

/** The first reading with something to confirm, or the best one that comes in time. */
function bestReading(session: Session, text: string): Promise<ReadMessage | undefined> {
  const checker = checkerOf(session);
  return new Promise((done) => {
    let best: ReadMessage | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      // None may be left running: it would drop the slot of the next entry.
      clearTimeout(late);
      clearTimeout(soon);
      checker.drop("recorded");
      done(best);
    };
    const late = setTimeout(end, longest);
    checker.ask("recorded", "read", { text, options: {} }, (given, tier) => {
      best = given;
      if (given.confirm || tier !== "rules") end();
      else soon ??= setTimeout(end, patience);
    });
  });
}
