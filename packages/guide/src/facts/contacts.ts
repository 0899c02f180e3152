import { inOrder, isNewer } from "@rekindle/journal";
import type { Dated, Story } from "./story.ts";

type Contact = Dated<"contact">;

export interface Contacts {
  /** Something personal of mine, oldest first: whatever I sent, and any talk that both took part in. */
  readonly mine: readonly Contact[];
  /** Something personal of theirs, oldest first: whatever they sent, and any talk that both took part in. */
  readonly theirs: readonly Contact[];
  /** My openers since the break-up, oldest first, one a local day. */
  readonly openers: readonly Contact[];
  /** Their latest personal contact, where it still waits for me. */
  readonly theirOpen: Contact | undefined;
  /** My latest personal contact, where it still waits for them. */
  readonly myOpen: Contact | undefined;
}

/** A message waits, and a reply is one, for 60 days (contract/decisions.md). */
const openDays = 60;

/** What they wrote that a word of mine may still answer, newest first, three at most. Older, it is a new beginning. */
export function answerable({ theirs }: Pick<Contacts, "theirs">, today: number): readonly Contact[] {
  return theirs
    .filter(({ entry, day }) => entry.from === "them" && today < day + openDays)
    .slice(-3)
    .reverse();
}

/** What comes within so many days of something of mine is an answer; later it is a beginning of their own. */
const answerDays = 7;

/** What they wrote that no word of mine brought about, oldest first. */
export function begunByThem({ mine, theirs }: Pick<Contacts, "mine" | "theirs">): readonly Contact[] {
  let next = 0;
  return theirs.filter(({ entry, ms, day }) => {
    while (next < mine.length && mine[next]!.ms < ms) next += 1;
    const before = mine[next - 1];
    // A call of mine that they took is theirs too, but they did not begin it.
    if (entry.from !== "them" || entry.replyTo !== undefined) return false;
    return !before || day > before.day + answerDays;
  });
}

const isPersonal = ({ entry }: Contact): boolean =>
  (entry.purpose ?? "personal") === "personal" && !(entry.from === "them" && entry.channel === "follow");

export function readContacts(story: Story): Contacts {
  const personal = story.since("contact").filter(isPersonal);
  const mine = personal.filter(({ entry }) => entry.from === "me" || entry.answered === true);
  const theirs = personal.filter(({ entry }) => entry.from === "them" || entry.answered === true);
  const replies = repliesIn(story);
  const openers: Contact[] = [];
  for (const contact of mine) {
    if (contact.entry.from !== "me" || replies.has(contact.entry.id)) continue;
    // Openers on one local day count as one, the first.
    if (openers.at(-1)?.day !== contact.day) openers.push(contact);
  }
  return {
    mine,
    theirs,
    openers,
    theirOpen: openIn(theirs, mine, story.today - openDays),
    myOpen: openIn(mine, theirs),
  };
}

/** The last of one side, unless it was a talk, something personal of the other came after it, or it is too old. */
function openIn(side: readonly Contact[], other: readonly Contact[], after?: number): Contact | undefined {
  const last = side.at(-1);
  const answer = other.at(-1);
  if (!last || last.entry.answered === true || (answer && isNewer(answer, last))) return undefined;
  return after !== undefined && last.day <= after ? undefined : last;
}

/**
 * The ids of my contacts that are replies: to an earlier contact of theirs, within 60 days of it, and not after
 * a reply to it on an earlier local day. Contacts from before the break-up count here too.
 */
function repliesIn(story: Story): ReadonlySet<string> {
  const contacts = story.all("contact");
  const replies = new Set<string>();
  const answering = contacts.filter(
    (item) => item.entry.from === "me" && item.entry.replyTo !== undefined && isPersonal(item),
  );
  if (answering.length === 0) return replies;
  const theirs = new Map<string, Contact>();
  for (const item of contacts) if (item.entry.from === "them") theirs.set(item.entry.id, item);
  const firstDay = new Map<string, number>();
  for (const item of answering) {
    const target = theirs.get(item.entry.replyTo!);
    if (!target || inOrder(target, item) >= 0 || item.day >= target.day + openDays) continue;
    const first = firstDay.get(target.entry.id);
    if (first !== undefined && first !== item.day) continue;
    firstDay.set(target.entry.id, item.day);
    replies.add(item.entry.id);
  }
  return replies;
}
