/**
 * A machine that follows all ways through a net at once, one look-up a unit. Its states are made when a text first leads to
 * them, so what nobody writes costs nothing. Of the ways of one list it keeps to those that a regular expression would take.
 */
import { ENDS, LIST, NEXT, type Net, NO_STEP, OTHER, PART, READ_SHORT, STEP } from "./net.ts";

export interface Machine {
  /** The state before the first unit of a phrase. It stays the same. */
  readonly start: number;
  /** Numbers kept of a state: one for each kind of unit, and a few more. */
  readonly columns: number;
  /**
   * By state and kind of the unit: state * columns + kind. UNKNOWN where it is not known yet, NOWHERE where no phrase goes on;
   * else the next state, with ENDED on it where a phrase ended before the unit. It changes with `step` and `refresh`.
   */
  readonly after: Uint16Array;
  /**
   * By state, one bit for each of the first WATCHED kinds: 0 where no phrase goes on. Most ways end soon, and this says so from
   * few bytes, before anything of `after` has to be known.
   */
  readonly goesOn: Int32Array;
  /** The lists of which a phrase ended before the last unit. */
  endedIn(state: number): readonly number[];
  /** Makes what `after` does not know yet. @param beyond the unit lies beyond the longest word that may stand for any. */
  step(state: number, kind: number, beyond: boolean): number;
  /** Forgets its states where they have become many; to be called between phrases. */
  refresh(): void;
}

export const UNKNOWN = 0;
export const NOWHERE = 65_535;
export const ENDED = 32_768;
/** Kinds that `goesOn` tells of. */
export const WATCHED = 32;
/** States kept at most, some 200 bytes each; a phrase may add a few before they are forgotten. */
const MOST = 24_000;
const START = 1;
/** A line of the processor's cache holds so many numbers of `after`. */
const LINE = 32;
/** Places for states by what they are; never more than half of them are taken. */
const PLACES = 65_536;
const none: readonly number[] = [];

export function machineOf(net: Net): Machine {
  const { kinds, steps, takes } = net;
  const columns = Math.ceil(kinds.count / LINE) * LINE;
  /** When a step was last reached, and when a list last ended: the number of the move. */
  const reached = new Int32Array(steps.length / STEP);
  let lastList = 0;
  for (let at = LIST; at < steps.length; at += STEP) lastList = Math.max(lastList, steps[at]!);
  const over = new Int32Array(lastList + 1);
  let move = 0;
  let count = 0;
  let after = new Uint16Array(256 * columns);
  /** The steps that each state waits for: those of state s stand from `from[s]` on and before `from[s + 1]`. */
  let ways = new Int32Array(4096);
  let from = new Int32Array(257);
  let ended: (readonly number[])[] = [];
  /** By state: the last unit was of a word. Only where a phrase may end. */
  let inWord = new Uint8Array(256);
  let goesOn = new Int32Array(256);
  /** By set, as it stands in `takes`: one bit for each kind watched. */
  const bits = new Int32Array(takes.length / kinds.count);
  for (let at = 0; at < takes.length; at += 1) {
    const kind = at % kinds.count;
    if (kind < WATCHED) bits[(at - kind) / kinds.count]! |= takes[at]! << kind;
  }
  /** States by a hash of what they are, or 0. */
  const places = new Int32Array(PLACES);
  /** Where the steps found in this move end. They stand behind those of all states. */
  let top = 0;
  /** Among them is one with which a phrase ends. */
  let mayEnd = false;

  const reach = (first: number): void => {
    for (let step = first; step !== NO_STEP; step = steps[step + OTHER]!) {
      if (reached[step / STEP] === move) return;
      reached[step / STEP] = move;
      const does = steps[step]!;
      if (does === PART) {
        reach(steps[step + NEXT]!);
        continue;
      }
      if (top === ways.length) ways = wider(ways, new Int32Array(2 * top));
      ways[top] = step;
      top += 1;
      mayEnd ||= does === ENDS;
      return;
    }
  };
  /** @returns the state of the steps found, an old one if there is one. */
  const stateOf = (lists: readonly number[], word: number): number => {
    const begin = from[count]!;
    let hash = word;
    for (const list of lists) hash = Math.imul(hash ^ list, 16777619);
    for (let at = begin; at < top; at += 1) hash = Math.imul(hash ^ ways[at]!, 16777619);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (; places[place] !== 0; place = (place + 1) & (PLACES - 1)) {
      const old = places[place]!;
      if (inWord[old] === word && isSame(ended[old]!, lists) && hasFound(old)) return old;
    }
    if (count === inWord.length) {
      after = wider(after, new Uint16Array(2 * after.length));
      from = wider(from, new Int32Array(2 * count + 1));
      inWord = wider(inWord, new Uint8Array(2 * count));
      goesOn = wider(goesOn, new Int32Array(2 * count));
    }
    const state = count;
    places[place] = state;
    ended.push(lists);
    inWord[state] = word;
    let own = 0;
    for (let at = begin; at < top; at += 1) {
      const step = ways[at]!;
      own |= steps[step] === ENDS ? -1 : bits[steps[step + OTHER]! / kinds.count]!;
    }
    goesOn[state] = own;
    count += 1;
    from[count] = top;
    return state;
  };
  const hasFound = (state: number): boolean => {
    const begin = from[count]!;
    const own = from[state]!;
    if (from[state + 1]! - own !== top - begin) return false;
    for (let at = begin; at < top; at += 1) if (ways[at] !== ways[own + at - begin]) return false;
    return true;
  };
  const begin = (): void => {
    after.fill(0, 0, count * columns);
    places.fill(0);
    ended = [none];
    move += 1;
    top = 0;
    count = START;
    from[START] = 0;
    reach(net.start);
    stateOf(none, 0);
  };
  begin();

  return {
    start: START,
    columns,
    get after() {
      return after;
    },
    get goesOn() {
      return goesOn;
    },
    endedIn: (state) => ended[state]!,
    step(state, kind, beyond) {
      move += 1;
      top = from[count]!;
      mayEnd = false;
      const word = kinds.word[kind]!;
      let lists = none;
      const last = from[state + 1]!;
      for (let at = from[state]!; at < last; at += 1) {
        const step = ways[at]!;
        const own = steps[step + LIST]!;
        // A phrase of the list ended on a way that comes first, so the others are not taken.
        if (over[own] === move) continue;
        const does = steps[step]!;
        if (does === ENDS) {
          if (inWord[state] === word) continue;
          lists = [...lists, own];
          over[own] = move;
        } else if (takes[steps[step + OTHER]! + kind] === 1 && !(beyond && does === READ_SHORT)) {
          reach(steps[step + NEXT]!);
        }
      }
      const dead = top === from[count] && lists === none;
      const to = dead ? NOWHERE : stateOf(lists, mayEnd ? word : 0) | (lists === none ? 0 : ENDED);
      if (!beyond) after[state * columns + kind] = to;
      return to;
    },
    refresh() {
      if (count > MOST) begin();
    },
  };
}

function wider<T extends Int32Array | Uint16Array | Uint8Array>(numbers: T, empty: T): T {
  empty.set(numbers);
  return empty;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}
