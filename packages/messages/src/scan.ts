/** Finds the phrases of many lists in one pass: each word of the text is looked up, and only what can begin there is tried. */
import type { Span } from "./finding.ts";
import { beginningsOf } from "./first-words.ts";
import { type Phrases, phraseSource } from "./phrases.ts";

/** Spans of each list, in the order of the lists; in order and without overlap within one. */
export type Scan = (folded: string) => readonly (readonly Span[])[];

interface Try {
  readonly list: number;
  readonly sources: string[];
  /** Made when the words are first met. */
  pattern?: RegExp;
}

/** What may begin at the same words. */
interface Tries {
  readonly each: Try[];
  /** Where several lists may begin, all of them at once: mostly none does, and then one try was enough. */
  any?: RegExp;
}

/** What may begin at a word: by itself, or where a certain word follows. */
interface Entry {
  readonly alone: Tries;
  readonly followed: Map<string, Tries>;
}

interface Index {
  readonly words: Map<string, Entry>;
  readonly begins: [string, Tries][];
}

const none: readonly Span[] = [];

export function createScan(lists: readonly Phrases[]): Scan {
  let index: Index | undefined;
  const marks = lists.map(({ marks: pattern }) => pattern);
  return (folded) => {
    index ??= indexOf(lists);
    const { words, begins } = index;
    const found: Span[][] = [];
    const spans = (list: number): Span[] => (found[list] ??= []);
    const look = (tries: Tries | undefined, at: number): void => {
      if (!tries || tries.each.length === 0) return;
      if (tries.each.length > 1) {
        tries.any ??= sticky(tries.each.flatMap(({ sources }) => sources));
        tries.any.lastIndex = at;
        if (!tries.any.test(folded)) return;
      }
      for (const one of tries.each) {
        const known = spans(one.list);
        if (known.length > 0 && known.at(-1)!.end > at) continue;
        one.pattern ??= sticky(one.sources);
        one.pattern.lastIndex = at;
        if (one.pattern.test(folded)) known.push({ start: at, end: one.pattern.lastIndex });
      }
    };
    const text = wordsOf(folded);
    for (const [i, { start, whole, short }] of text.entries()) {
      for (const word of short === whole ? [whole] : [whole, short]) {
        const entry = words.get(word);
        if (!entry) continue;
        const next = text[i + 1];
        if (next && entry.followed.size > 0) {
          look(entry.followed.get(next.whole), start);
          if (next.short !== next.whole) look(entry.followed.get(next.short), start);
        }
        look(entry.alone, start);
      }
      for (const [begin, tries] of begins) if (whole.startsWith(begin)) look(tries, start);
    }
    for (const [list, pattern] of marks.entries()) {
      if (!pattern) continue;
      for (const match of folded.matchAll(pattern)) {
        spans(list).push({ start: match.index, end: match.index + match[0].length });
      }
    }
    return lists.map((_, list) => found[list] ?? none);
  };
}

const sticky = (sources: readonly string[]): RegExp => new RegExp(`(?:${sources.join("|")})\\b`, "y");

function indexOf(lists: readonly Phrases[]): Index {
  const words = new Map<string, Entry>();
  const begins = new Map<string, Tries>();
  const add = ({ each: tries }: Tries, list: number, source: string): void => {
    const last = tries.at(-1);
    // The lists come one behind the other, so a list's own try is the last.
    if (last?.list === list) last.sources.push(source);
    else tries.push({ list, sources: [source] });
  };
  const entryOf = (word: string): Entry => {
    const entry = words.get(word) ?? { alone: { each: [] }, followed: new Map<string, Tries>() };
    words.set(word, entry);
    return entry;
  };
  for (const [list, { worded }] of lists.entries()) {
    for (const source of worded.map(phraseSource)) {
      const beginnings = beginningsOf(source);
      for (const word of beginnings.single) add(entryOf(word).alone, list, source);
      for (const [word, seconds] of beginnings.pairs) {
        const { followed } = entryOf(word);
        for (const second of seconds) {
          const tries = followed.get(second) ?? { each: [] };
          followed.set(second, tries);
          add(tries, list, source);
        }
      }
      for (const begin of beginnings.begins) {
        const tries = begins.get(begin) ?? { each: [] };
        begins.set(begin, tries);
        add(tries, list, source);
      }
    }
  }
  return { words, begins: [...begins] };
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 95 || (unit >= 65 && unit <= 90);

interface Word {
  readonly start: number;
  readonly whole: string;
  /** Up to the first apostrophe: "you're" also begins with "you". */
  readonly short: string;
}

/** Runs of letters, digits and apostrophes. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    let short = -1;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 39) short = short === -1 ? at : short;
      else if (!isWordUnit(unit)) break;
    }
    const whole = text.slice(start, at);
    words.push({ start, whole, short: short === -1 ? whole : text.slice(start, short) });
  }
  return words;
}
