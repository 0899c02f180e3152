import { type Entry, readMoment } from "@rekindle/journal";
import { appOf } from "./apps.ts";
import type { Condensed, ContactEntry } from "./contacts.ts";
import type { Side } from "./sides.ts";

const hour = 3_600_000;
/** The export of another phone may have no seconds. */
const minute = 60_000;

/** What of an import a journal does not hold yet. */
export interface Additions {
  readonly contacts: readonly ContactEntry[];
  /** Contacts that stand in the journal already, from an import or written by hand. */
  readonly here: number;
}

interface Held {
  readonly id: string;
  readonly side: Side;
  readonly channel: string;
  readonly from: number;
  readonly until: number;
  readonly answered: boolean;
  /** The app it was imported from; undefined where it was written by hand. */
  readonly app: string | undefined;
}

/**
 * Compares with the journal. A contact is there already when its id is; when a contact of that side, from the same app and both
 * written or both called, overlaps it in time (a longer export can begin or end a session elsewhere); or when one was written by hand
 * on that channel within an hour of it. A text in one app and a call, or a text in another app, at the same hour are two.
 * Retracted contacts count as there: what the person took out stays out.
 */
export function additionsTo(entries: readonly Entry[], { contacts, closings }: Condensed): Additions {
  const held = heldIn(entries);
  const ids = new Set(entries.map(({ id }) => id));
  const near = new Near(held);
  const instead = new Map<string, string>();
  const added: ContactEntry[] = [];
  for (const contact of contacts) {
    if (ids.has(contact.id)) continue;
    const known = near.find(contact);
    if (known === undefined) added.push(contact);
    else instead.set(contact.id, known);
  }
  const here = contacts.length - added.length;
  if (here > 0) {
    const app = contacts[0] && appOf(contacts[0].imported.format);
    // What passed in another app meanwhile answers nothing here.
    const now = [...held, ...heldIn(added)]
      .filter((each) => each.app === undefined || each.app === app)
      .toSorted((one, other) => one.from - other.from);
    for (const { start, end, contact } of closings) {
      if (ids.has(contact.id)) continue;
      // Contacts of one moment stand a millisecond apart, so the last may be just past the end.
      const open = openAt(now, start, end + 1000);
      if (open) added.push({ ...contact, replyTo: open });
    }
  }
  return {
    here,
    contacts: added.map((contact) => {
      const replyTo = contact.replyTo === undefined ? undefined : instead.get(contact.replyTo);
      return replyTo === undefined ? contact : { ...contact, replyTo };
    }),
  };
}

/** The id of their contact in a session that nothing of mine follows there, where nothing says that it was answered. `held` is by time. */
function openAt(held: readonly Held[], start: number, end: number): string | undefined {
  let index = firstAfter(held, start - 1);
  let last: Held | undefined;
  for (let each = held[index]; each && each.from <= end; each = held[++index]) last = each;
  return last && last.side === "them" && !last.answered ? last.id : undefined;
}

/** The place of the first that starts after a moment. */
function firstAfter(held: readonly Held[], moment: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (held[middle]!.from <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function heldIn(entries: readonly (Entry | ContactEntry)[]): Held[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== "contact") return [];
    const from = readMoment(entry.at)?.ms;
    if (from === undefined) return [];
    const imported = importedIn(entry);
    const { id, channel } = entry;
    return [
      {
        id,
        side: entry.from,
        channel,
        from,
        until: Math.max(from, imported?.until ?? from),
        answered: entry.answered === true,
        app: imported?.app,
      },
    ];
  });
}

function importedIn(entry: object): { app: string; until: number } | undefined {
  const imported: unknown = "imported" in entry ? entry.imported : undefined;
  if (typeof imported !== "object" || imported === null || !("until" in imported)) return undefined;
  const until = typeof imported.until === "string" ? Date.parse(imported.until) : Number.NaN;
  const format = "format" in imported && typeof imported.format === "string" ? imported.format : "";
  return Number.isNaN(until) ? undefined : { app: appOf(format), until };
}

const calls = new Set(["call", "missed-call", "voicemail"]);
const isCall = (channel: string): boolean => calls.has(channel);

/** Finds the contact of the journal that a contact of the import is. By halving: a journal may hold 100,000. */
class Near {
  readonly #bySide: Readonly<Record<Side, { readonly sorted: readonly Held[]; readonly latest: readonly number[] }>>;

  constructor(held: readonly Held[]) {
    const of = (side: Side) => {
      const sorted = held.filter((each) => each.side === side).toSorted((one, other) => one.from - other.from);
      const latest: number[] = [];
      for (const { until } of sorted) latest.push(Math.max(until, latest.at(-1) ?? Number.NEGATIVE_INFINITY));
      return { sorted, latest };
    };
    this.#bySide = { me: of("me"), them: of("them") };
  }

  find(contact: ContactEntry): string | undefined {
    const app = appOf(contact.imported.format);
    const from = readMoment(contact.at)!.ms;
    const until = Date.parse(contact.imported.until);
    const { sorted, latest } = this.#bySide[contact.from];
    const index = firstAfter(sorted, until + hour);
    for (let at = index - 1; at >= 0 && latest[at]! >= from - hour; at--) {
      const each = sorted[at]!;
      if (
        each.app !== undefined
          ? each.app === app &&
            isCall(each.channel) === isCall(contact.channel) &&
            each.from <= until + minute &&
            each.until >= from - minute
          : each.channel === contact.channel && each.until >= from - hour
      )
        return each.id;
    }
    return undefined;
  }
}
