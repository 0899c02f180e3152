/**
 * A machine that follows all ways through a net at once, one look-up a unit. Its states are made when a text first leads to
 * them, so what nobody writes costs nothing. Of the ways of one list it keeps to those that a regular expression would take.
 */
import { ENDS, type Net, PART } from "./net.ts";

export interface Machine {
  /** The state before the first unit of a phrase. It changes with `refresh`. */
  readonly start: number;
  /** How many kinds of units there are. */
  readonly columns: number;
  /**
   * By state and kind of the unit: state * columns + kind. UNKNOWN where it is not known yet, NOWHERE where no phrase goes on;
   * else the next state, with ENDED on it where a phrase ended before the unit.
   */
  readonly after: Uint16Array;
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
/** States kept at most, some 200 bytes each. */
const MOST = 12_000;
const START = 1;

export function machineOf(net: Net): Machine {
  const columns = net.kinds.count;
  const { kinds, does, next, other, takes, bounded, list } = net;
  /** When a step was last reached, and when a list last ended: the number of the move. */
  const reached = new Int32Array(does.length);
  const over = new Int32Array(list.reduce((most, one) => Math.max(most, one), 0) + 1);
  let move = 0;
  let after = new Uint16Array(0);
  let ways: Int32Array[] = [];
  let ended: (readonly number[])[] = [];
  /** By state: the last unit was of a word. Only where a phrase may end. */
  let inWord: Uint8Array = new Uint8Array(0);
  /** States by a hash of what they are, and by state the one before it of the same hash, or 0. */
  let known = new Map<number, number>();
  let before: number[] = [0];

  const reach = (from: number, found: number[]): void => {
    for (let step = from; step !== -1 && reached[step] !== move; step = other[step]!) {
      reached[step] = move;
      if (does[step] !== PART) {
        found.push(step);
        return;
      }
      reach(next[step]!, found);
    }
  };
  const isState = (state: number, found: readonly number[], lists: readonly number[], word: number): boolean =>
    inWord[state] === word && isSame(ways[state]!, found) && isSame(ended[state]!, lists);
  const stateOf = (found: readonly number[], lists: readonly number[], word: number): number => {
    const hash = hashOf(lists, hashOf(found, word));
    const last = known.get(hash) ?? 0;
    for (let old = last; old !== 0; old = before[old]!) if (isState(old, found, lists, word)) return old;
    const state = ways.length;
    known.set(hash, state);
    before.push(last);
    ways.push(Int32Array.from(found));
    ended.push(lists);
    if (state >= inWord.length) {
      const wider = new Uint16Array(2 * after.length);
      wider.set(after);
      after = wider;
      const longer = new Uint8Array(2 * inWord.length);
      longer.set(inWord);
      inWord = longer;
    }
    inWord[state] = word;
    return state;
  };
  const begin = (): void => {
    after = new Uint16Array(256 * columns);
    inWord = new Uint8Array(256);
    known = new Map();
    before = [0];
    ways = [new Int32Array(0)];
    ended = [[]];
    move += 1;
    const found: number[] = [];
    reach(net.start, found);
    stateOf(found, [], 0);
  };
  begin();

  return {
    start: START,
    columns,
    get after() {
      return after;
    },
    endedIn: (state) => ended[state]!,
    step(state, kind, beyond) {
      move += 1;
      const word = kinds.word[kind]!;
      const found: number[] = [];
      const lists: number[] = [];
      let mayEnd = false;
      for (const step of ways[state]!) {
        const own = list[step]!;
        // A phrase of the list ended on a way that comes first, so the others are not taken.
        if (over[own] === move) continue;
        if (does[step] === ENDS) {
          if (inWord[state] === word) continue;
          lists.push(own);
          over[own] = move;
        } else if (takes[step]![kind] === 1 && !(beyond && bounded[step] === 1)) {
          reach(next[step]!, found);
        }
      }
      for (const step of found) mayEnd ||= does[step] === ENDS;
      const dead = found.length === 0 && lists.length === 0;
      const to = dead ? NOWHERE : stateOf(found, lists, mayEnd ? word : 0) | (lists.length > 0 ? ENDED : 0);
      if (!beyond) after[state * columns + kind] = to;
      return to;
    },
    refresh() {
      if (ways.length > MOST) begin();
    },
  };
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) return false;
  return true;
}

function hashOf(list: readonly number[], seed: number): number {
  let hash = Math.imul(seed ^ list.length, 16777619);
  for (const one of list) hash = Math.imul(hash ^ one, 16777619);
  return hash;
}
