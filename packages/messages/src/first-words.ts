/** How a phrase can begin, read off its regular expression, so that a text needs only a look-up or two a word. */

export interface Beginnings {
  /** The first word and the second. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first word, where what follows may be anything or nothing. */
  readonly single: ReadonlySet<string>;
  /** How the first word begins ("so", "soo", …). An empty string: any word. */
  readonly begins: ReadonlySet<string>;
}

interface Reach {
  /** The first word, once it has ended. */
  readonly first: string | undefined;
  readonly text: string;
  /** going: the word may go on; done: both words ended; open: anything may follow. */
  readonly state: "going" | "done" | "open";
}

/** @param source as `phraseSource` writes it: letters, groups, alternatives, optional pieces, bounded classes. */
export function beginningsOf(source: string): Beginnings {
  const { reached } = alternatives(source, 0, [{ first: undefined, text: "", state: "going" }]);
  const pairs = new Map<string, Set<string>>();
  const single = new Set<string>();
  const begins = new Set<string>();
  for (const { first, text, state } of reached) {
    if (first === undefined) (state === "open" ? begins : single).add(text);
    else if (state === "open" || text === "") single.add(first);
    else pairs.set(first, (pairs.get(first) ?? new Set()).add(text));
  }
  for (const first of single) pairs.delete(first);
  return { pairs, single, begins };
}

interface Walk {
  readonly reached: Reach[];
  /** Behind the piece. */
  readonly at: number;
}

function alternatives(source: string, from: number, before: readonly Reach[]): Walk {
  const reached: Reach[] = [];
  let at = from;
  let now: Reach[] = [...before];
  while (at < source.length && source[at] !== ")") {
    if (source[at] === "|") {
      reached.push(...now);
      now = [...before];
      at += 1;
      continue;
    }
    const piece = pieceAt(source, at, now);
    now = piece.reached;
    at = piece.at;
  }
  return { reached: unique([...reached, ...now]), at };
}

/** One letter, class or group with the sign behind it. */
function pieceAt(source: string, from: number, before: readonly Reach[]): Walk {
  const { reached, at } = atomAt(source, from, before);
  const sign = source[at];
  if (sign === "?") return { reached: unique([...before, ...reached]), at: at + 1 };
  if (sign === "+") return { reached: open(reached), at: at + 1 };
  if (sign === "{") {
    const none = source[at + 1] === "0";
    return { reached: none ? unique([...before, ...reached]) : reached, at: source.indexOf("}", at) + 1 };
  }
  return { reached, at };
}

function atomAt(source: string, at: number, before: readonly Reach[]): Walk {
  if (source.startsWith("(?:", at)) {
    const { reached, at: end } = alternatives(source, at + 3, before);
    return { reached, at: end + 1 };
  }
  if (source[at] === "[") {
    const end = source.indexOf("]", at) + 1;
    // The only classes are space between words, and any letters of one word.
    return { reached: source[at + 1] === "^" ? open(before) : close(before), at: end };
  }
  const escaped = source[at] === "\\";
  const letter = source[at + (escaped ? 1 : 0)] ?? "";
  const end = at + (escaped ? 2 : 1);
  if (escaped && letter === "s") return { reached: close(before), at: end };
  return { reached: /[\w']/.test(letter) ? grown(before, letter) : cutOff(before), at: end };
}

const change = (reached: readonly Reach[], to: (one: Reach) => Reach): Reach[] =>
  unique(reached.map((one) => (one.state === "going" ? to(one) : one)));
const open = (reached: readonly Reach[]): Reach[] => change(reached, (one) => ({ ...one, state: "open" }));
/** A mark ends the look: whatever stands behind it is not a second word. */
const cutOff = (reached: readonly Reach[]): Reach[] =>
  change(reached, (one) =>
    one.first === undefined ? { first: one.text, text: "", state: "done" } : { ...one, state: "done" },
  );
const close = (reached: readonly Reach[]): Reach[] =>
  change(reached, (one) =>
    one.first === undefined ? { first: one.text, text: "", state: "going" } : { ...one, state: "done" },
  );
const grown = (reached: readonly Reach[], letter: string): Reach[] =>
  change(reached, (one) => ({ ...one, text: one.text + letter }));

function unique(reached: readonly Reach[]): Reach[] {
  return [...new Map(reached.map((one) => [`${one.state} ${one.first ?? ""} ${one.text}`, one])).values()];
}
