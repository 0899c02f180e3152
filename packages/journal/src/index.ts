/** The journal: immutable entries, JSON Lines, union, retraction, days and zones. Knows nothing of guides or storage. */

export { countedEntries, inOrder, isNewer, type Timed, takesADay } from "./counted.ts";
export {
  type Channel,
  channels,
  type Entry,
  type EntryOf,
  isKind,
  type Kind,
  kinds,
  schemas,
  type Tie,
  ties,
  type UnknownEntry,
} from "./entry.ts";
export { type Journal, type JournalProblem, readJournal, validateEntry, writeEntry } from "./lines.ts";
export { isNightMinute, nightEnds } from "./night.ts";
export { readNotation } from "./notation.ts";
export {
  type Day,
  dayOf,
  dayOfDateOrTime,
  isZone,
  type Moment,
  minuteOfDay,
  readDay,
  readMoment,
  writeDay,
  writeMoment,
} from "./time.ts";
export { union } from "./union.ts";
