/**
 * A machine that follows all ways through a net at once, one look-up a unit. Its states are made when a text first leads to
 * them, so what nobody writes costs nothing. Of the ways of one list it keeps to those that a regular expression would take.
 */
import { ENDS, LIST, NEXT, type Net, NO_STEP, OTHER, PART, READ_SHORT, STEP } from "./net.ts";

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

/** Methods of a class, not closures: there are several machines, and what is compiled for one must fit the others. */
export class Machine {
  /** The state before the first unit of a phrase. It stays the same. */
  readonly start = START;
  /** Numbers kept of a state: one for each kind of unit, and a few more. */
  readonly columns: number;
  /**
   * By state and kind of the unit: state * columns + kind. UNKNOWN where it is not known yet, NOWHERE where no phrase goes on;
   * else the next state, with ENDED on it where a phrase ended before the unit. It changes with `step` and `refresh`.
   */
  after: Uint16Array;
  /**
   * By state, one bit for each of the first WATCHED kinds: 0 where no phrase goes on. Most ways end soon, and this says so from
   * few bytes, before anything of `after` has to be known.
   */
  goesOn = new Int32Array(256);
  private readonly net: Net;
  /** When a step was last reached, and when a list last ended: the number of the move. */
  private readonly reached: Int32Array;
  private readonly over: Int32Array;
  private move = 0;
  private count = 0;
  /** The steps that each state waits for: those of state s stand from `from[s]` on and before `from[s + 1]`. */
  private ways = new Int32Array(4096);
  private from = new Int32Array(257);
  private ended: (readonly number[])[] = [];
  /** By state: the last unit was of a word. Only where a phrase may end. */
  private inWord = new Uint8Array(256);
  /** By set, as it stands in `takes`: one bit for each kind watched. */
  private readonly bits: Int32Array;
  /** States by a hash of what they are, or 0. */
  private readonly places = new Int32Array(PLACES);
  /** Where the steps found in this move end. They stand behind those of all states. */
  private top = 0;
  /** Among them is one with which a phrase ends. */
  private mayEnd = false;

  constructor(net: Net) {
    const { kinds, steps, takes } = net;
    this.net = net;
    this.columns = Math.ceil(kinds.count / LINE) * LINE;
    this.after = new Uint16Array(256 * this.columns);
    this.reached = new Int32Array(steps.length / STEP);
    let lastList = 0;
    for (let at = LIST; at < steps.length; at += STEP) lastList = Math.max(lastList, steps[at]!);
    this.over = new Int32Array(lastList + 1);
    this.bits = new Int32Array(takes.length / kinds.count);
    for (let at = 0; at < takes.length; at += 1) {
      const kind = at % kinds.count;
      if (kind < WATCHED) this.bits[(at - kind) / kinds.count]! |= takes[at]! << kind;
    }
    this.begin();
  }

  /** The lists of which a phrase ended before the last unit. */
  endedIn(state: number): readonly number[] {
    return this.ended[state]!;
  }

  /** Makes what `after` does not know yet. @param beyond the unit lies beyond the longest word that may stand for any. */
  step(state: number, kind: number, beyond: boolean): number {
    const { ways, from, over, inWord } = this;
    const { kinds, steps, takes } = this.net;
    this.move += 1;
    this.top = from[this.count]!;
    this.mayEnd = false;
    const word = kinds.word[kind]!;
    let lists = none;
    const last = from[state + 1]!;
    for (let at = from[state]!; at < last; at += 1) {
      // What is reached may make the ways longer, but it changes none that stand here.
      const step = ways[at]!;
      const own = steps[step + LIST]!;
      // A phrase of the list ended on a way that comes first, so the others are not taken.
      if (over[own] === this.move) continue;
      const does = steps[step]!;
      if (does === ENDS) {
        if (inWord[state] === word) continue;
        lists = [...lists, own];
        over[own] = this.move;
      } else if (takes[steps[step + OTHER]! + kind] === 1 && !(beyond && does === READ_SHORT)) {
        this.reach(steps[step + NEXT]!);
      }
    }
    const dead = this.top === from[this.count] && lists === none;
    const to = dead ? NOWHERE : this.stateOf(lists, this.mayEnd ? word : 0) | (lists === none ? 0 : ENDED);
    if (!beyond) this.after[state * this.columns + kind] = to;
    return to;
  }

  /** Forgets its states where they have become many; to be called between phrases. */
  refresh(): void {
    if (this.count > MOST) this.begin();
  }

  private begin(): void {
    this.after.fill(0, 0, this.count * this.columns);
    this.places.fill(0);
    this.ended = [none];
    this.move += 1;
    this.top = 0;
    this.count = START;
    this.from[START] = 0;
    this.reach(this.net.start);
    this.stateOf(none, 0);
  }

  private reach(first: number): void {
    const { reached, move } = this;
    const { steps } = this.net;
    for (let step = first; step !== NO_STEP; step = steps[step + OTHER]!) {
      if (reached[step / STEP] === move) return;
      reached[step / STEP] = move;
      const does = steps[step]!;
      if (does === PART) {
        this.reach(steps[step + NEXT]!);
        continue;
      }
      if (this.top === this.ways.length) this.ways = wider(this.ways, new Int32Array(2 * this.top));
      this.ways[this.top] = step;
      this.top += 1;
      this.mayEnd ||= does === ENDS;
      return;
    }
  }

  /** @returns the state of the steps found, an old one if there is one. */
  private stateOf(lists: readonly number[], word: number): number {
    const { ways, top, places } = this;
    const begin = this.from[this.count]!;
    let hash = word;
    for (const list of lists) hash = Math.imul(hash ^ list, 16777619);
    for (let at = begin; at < top; at += 1) hash = Math.imul(hash ^ ways[at]!, 16777619);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (; places[place] !== 0; place = (place + 1) & (PLACES - 1)) {
      const old = places[place]!;
      if (this.inWord[old] === word && isSame(this.ended[old]!, lists) && this.hasFound(old)) return old;
    }
    const state = this.count;
    if (state === this.inWord.length) {
      this.after = wider(this.after, new Uint16Array(2 * this.after.length));
      this.from = wider(this.from, new Int32Array(2 * state + 1));
      this.inWord = wider(this.inWord, new Uint8Array(2 * state));
      this.goesOn = wider(this.goesOn, new Int32Array(2 * state));
    }
    places[place] = state;
    this.ended.push(lists);
    this.inWord[state] = word;
    const { kinds, steps } = this.net;
    let own = 0;
    for (let at = begin; at < top; at += 1) {
      const step = ways[at]!;
      own |= steps[step] === ENDS ? -1 : this.bits[steps[step + OTHER]! / kinds.count]!;
    }
    this.goesOn[state] = own;
    this.count += 1;
    this.from[this.count] = top;
    return state;
  }

  private hasFound(state: number): boolean {
    const { ways, from, top } = this;
    const begin = from[this.count]!;
    const own = from[state]!;
    if (from[state + 1]! - own !== top - begin) return false;
    for (let at = begin; at < top; at += 1) if (ways[at] !== ways[own + at - begin]) return false;
    return true;
  }
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
