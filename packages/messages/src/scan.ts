/** Finds the phrases of many lists in one pass: from each word a machine goes on as long as some phrase may. */
import type { Span } from "./finding.ts";
import { type Phrases, phraseSource } from "./phrases.ts";
import { END } from "./scan/kinds.ts";
import { ENDED, Machine, NOWHERE, UNKNOWN, WATCHED } from "./scan/machine.ts";
import { LONGEST, type Net, netOf } from "./scan/net.ts";

/** Spans of each list, in the order of the lists; in order and without overlap within one. */
export type Scan = (folded: string) => readonly (readonly Span[])[];

const none: readonly number[] = [];
/** Stands for the spans of each list of which there are none; nothing is ever put in. */
const nowhere: Span[] = [];
/** Marks a unit that lies further into a word than LONGEST. */
const BEYOND = 128;

export function createScan(lists: readonly Phrases[]): Scan {
  let made: { net: Net; machine: Machine } | undefined;
  const marks = lists.flatMap(({ marks: pattern }, list) => (pattern ? [{ list, pattern }] : []));
  const ends = new Int32Array(lists.length);
  const empty = lists.map(() => nowhere);
  let units = new Uint8Array(1024);
  return (folded) => {
    if (!made) {
      const net = netOf(lists.map(({ worded }) => worded.map(phraseSource)));
      made = { net, machine: new Machine(net) };
    }
    const { net, machine } = made;
    const { word, inner } = net.kinds;
    const size = folded.length;
    if (units.length <= size) units = new Uint8Array(2 * size);
    read(folded, net, units);
    const found = empty.slice();
    for (let at = 0; at < size; at += 1) {
      if (word[units[at]! & ~BEYOND] !== 1) continue;
      for (const list of follow(machine, units, at, size, ends)) {
        const known = found[list]!;
        if (known === nowhere) found[list] = [{ start: at, end: ends[list]! }];
        else if (known.at(-1)!.end <= at) known.push({ start: at, end: ends[list]! });
      }
      // On to the end of the word: no phrase begins within one.
      while (at < size && inner[units[at]! & ~BEYOND] === 1) at += 1;
    }
    for (const { list, pattern } of marks) {
      const spans = Array.from(folded.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length }));
      found[list] = [...found[list]!, ...spans];
    }
    return found;
  };
}

/** @param ends by list, where its phrase ends; written for those returned. @returns the lists of which a phrase begins at `at`. */
function follow(machine: Machine, units: Uint8Array, at: number, size: number, ends: Int32Array): readonly number[] {
  machine.refresh();
  const { columns } = machine;
  let { after, goesOn } = machine;
  let state = machine.start;
  let found = none;
  for (let end = at; end <= size; end += 1) {
    const unit = units[end]!;
    if (unit < WATCHED && ((goesOn[state]! >> unit) & 1) === 0) break;
    let to = unit < BEYOND ? after[state * columns + unit]! : UNKNOWN;
    if (to === UNKNOWN) {
      to = machine.step(state, unit & ~BEYOND, unit >= BEYOND);
      ({ after, goesOn } = machine);
    }
    if (to === NOWHERE) break;
    state = to & ~ENDED;
    if (to < ENDED) continue;
    const lists = machine.endedIn(state);
    for (const list of lists) ends[list] = end;
    found = found.length === 0 ? lists : [...new Set([...found, ...lists])];
  }
  return found;
}

/** Writes the kind of each unit, and END behind the last. */
function read(folded: string, { kinds }: Net, units: Uint8Array): void {
  const { of, parts } = kinds;
  const size = folded.length;
  let run = 0;
  for (let i = 0; i < size; i += 1) {
    const unit = folded.charCodeAt(i);
    const kind = of[unit]!;
    run = parts[kind] === 1 ? 0 : run + 1;
    units[i] = run > LONGEST ? kind | BEYOND : kind;
  }
  units[size] = END;
}
