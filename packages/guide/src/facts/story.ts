/** What counts at a moment, sorted by kind: the ground on which every other fact stands. */
import {
  countedEntries,
  type Day,
  dayOf,
  type Entry,
  type EntryOf,
  type Kind,
  minuteOfDay,
  readMoment,
  type Timed,
} from "@rekindle/journal";

/** An entry of a kind, with its moment and its local calendar day. */
export type Dated<K extends Kind = Kind> = Timed<EntryOf<K>>;

export interface Story {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** The zone of the person: `profile.timeZone`, else that of the latest entry, else UTC. */
  readonly zone: string;
  readonly today: Day;
  /** Minutes since local midnight. */
  readonly minute: number;
  /** The counted entries of a kind, whenever recorded, oldest first. */
  all<K extends Kind>(kind: K): readonly Dated<K>[];
  readonly breakup: Dated<"breakup"> | undefined;
  /** As `all`, without what happened before the break-up. */
  since<K extends Kind>(kind: K): readonly Dated<K>[];
}

/**
 * @param now an RFC 9557 string with an offset.
 * @throws RangeError where `now` is none: the caller owns the clock.
 */
export function readStory(entries: readonly Entry[], now: string): Story {
  const moment = readMoment(now);
  if (!moment) throw new RangeError(`now is no moment: ${now}`);
  const counted = countedEntries(entries, moment.ms);
  const zone = zoneOf(counted);

  const byKind = new Map<Kind, Dated[]>();
  for (const item of counted) {
    const dated = item as Dated;
    dated.day = dayOf(item.ms, zone);
    const list = byKind.get(item.entry.kind);
    if (list) list.push(dated);
    else byKind.set(item.entry.kind, [dated]);
  }
  const all = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Dated<K>[];
  const breakup = all("breakup").at(-1);
  const sinceByKind = new Map<Kind, readonly Dated[]>();
  const since = <K extends Kind>(kind: K) => {
    let list = sinceByKind.get(kind);
    if (!list) {
      list = breakup ? all(kind).filter(({ ms }) => ms >= breakup.ms) : all(kind);
      sinceByKind.set(kind, list);
    }
    return list as unknown as readonly Dated<K>[];
  };
  return {
    now: moment.ms,
    zone,
    today: dayOf(moment.ms, zone),
    minute: minuteOfDay(moment.ms, zone),
    all,
    breakup,
    since,
  };
}

function zoneOf(counted: readonly Timed[]): string {
  let latest: string | undefined;
  for (let index = counted.length - 1; index >= 0; index -= 1) {
    const { entry, zone } = counted[index]!;
    if (entry.kind === "profile" && entry.timeZone !== undefined) return entry.timeZone;
    if (latest === undefined && entry.kind !== "retraction") latest = zone;
  }
  return latest ?? "UTC";
}
