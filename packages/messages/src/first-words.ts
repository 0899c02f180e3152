/** How a phrase can begin, read off its regular expression, so that a text needs only a look-up or two a word. */

export interface Beginnings {
  /** The first word and the second. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first word, where what follows may be anything or nothing. */
  readonly single: ReadonlySet<string>;
  /** How the first word begins ("so", "soo", …). An empty string: any word. */
  readonly begins: ReadonlySet<string>;
}

/** How far the first words have come on one way through the phrase. */
interface Reach {
  /** The first word, once it has ended. */
  readonly first: string | undefined;
  readonly text: string;
}

/** @param source as `phraseSource` writes it: letters, groups, alternatives, optional pieces, bounded classes. */
export function beginningsOf(source: string): Beginnings {
  const pairs = new Map<string, Set<string>>();
  const single = new Set<string>();
  const begins = new Set<string>();
  /** Both words have ended, or the phrase has. */
  const end = ({ first, text }: Reach): void => {
    if (first === undefined) single.add(text);
    else if (text === "") single.add(first);
    else pairs.set(first, (pairs.get(first) ?? new Set()).add(text));
  };
  /** From here anything may follow. */
  const open = ({ first, text }: Reach): void => void (first === undefined ? begins.add(text) : single.add(first));
  for (const reach of walk(source, { end, open })) end(reach);
  for (const first of single) pairs.delete(first);
  return { pairs, single, begins };
}

interface Sinks {
  end(reach: Reach): void;
  open(reach: Reach): void;
}

/** @returns those that reach the end of the source before two words have ended. */
function walk(source: string, sinks: Sinks): readonly Reach[] {
  let at = 0;
  return alternatives([{ first: undefined, text: "" }]);

  function alternatives(before: readonly Reach[]): readonly Reach[] {
    const reached: Reach[] = [];
    let now = before;
    while (at < source.length && source[at] !== ")") {
      if (source[at] === "|") {
        reached.push(...now);
        now = before;
        at += 1;
      } else now = piece(now);
    }
    return unique([...reached, ...now]);
  }

  /** One letter, class or group with the sign behind it. */
  function piece(before: readonly Reach[]): readonly Reach[] {
    const reached = atom(before);
    const sign = source[at];
    if (sign === "?") {
      at += 1;
      return unique([...before, ...reached]);
    }
    if (sign === "+") {
      at += 1;
      return leave(reached);
    }
    if (sign === "{") {
      const none = source[at + 1] === "0";
      at = source.indexOf("}", at) + 1;
      return none ? unique([...before, ...reached]) : reached;
    }
    return reached;
  }

  function atom(before: readonly Reach[]): readonly Reach[] {
    if (source.startsWith("(?:", at)) {
      at += 3;
      const reached = alternatives(before);
      at += 1;
      return reached;
    }
    if (source[at] === "[") {
      const anyLetters = source[at + 1] === "^";
      at = source.indexOf("]", at) + 1;
      // The only classes are space between words, and any letters of one word.
      return anyLetters ? leave(before) : close(before);
    }
    const escaped = source[at] === "\\";
    const letter = source[at + (escaped ? 1 : 0)] ?? "";
    at += escaped ? 2 : 1;
    if (escaped && letter === "s") return close(before);
    if (/[\w']/.test(letter)) return before.map(({ first, text }) => ({ first, text: text + letter }));
    // A mark ends the look: whatever stands behind it is not a second word.
    for (const { first, text } of before) sinks.end({ first: first ?? text, text: first === undefined ? "" : text });
    return [];
  }

  function leave(reached: readonly Reach[]): readonly Reach[] {
    for (const one of reached) sinks.open(one);
    return [];
  }

  function close(reached: readonly Reach[]): readonly Reach[] {
    const going: Reach[] = [];
    for (const one of reached) {
      if (one.first === undefined) going.push({ first: one.text, text: "" });
      else sinks.end(one);
    }
    return going;
  }
}

function unique(reached: readonly Reach[]): readonly Reach[] {
  if (reached.length < 2) return reached;
  return [...new Map(reached.map((one) => [`${one.first ?? ""} ${one.text}`, one])).values()];
}
