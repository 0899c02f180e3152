/**
 * The inside of an opening tag: its attributes and their values, from behind its name up to ">".
 *
 * Its states share the variables of one closure, so they share a file: loops that run for every attribute cost a twentieth as
 * functions of another file. Only whole tags pass between here and tags.ts.
 */
import { APOSTROPHE, EQUALS, GT, isSpace, LONGEST_NAME, LONGEST_PLAIN, LT, QUOTE, SLASH } from "./bytes.ts";
import type { TagEvents } from "./events.ts";
import type { Gathered } from "./gathered.ts";
import type { Names } from "./names.ts";
import { opensElement } from "./rare.ts";

/** What a scan of insides works with: `elements` are the names that a lost quote is known by. */
export interface InsideParts {
  readonly dialect: "xml" | "html";
  readonly elements: Names;
  /** Empty between tags, so that it may serve for texts as well. */
  readonly gathered: Gathered;
  readonly events: TagEvents;
}

export interface InsideScan {
  /** Starts on the tag `name` whose "<" is at `at` in the file; of its attributes `wanted` are kept. */
  begin(name: string, at: number, wanted: Names): void;
  /**
   * Goes on at `from` and gives the place where it stopped: behind the tag, or where more bytes are needed. `final`: no more will come.
   * The end of a tag is told by `events.open`, or by the flaw "broken".
   */
  go(bytes: Uint8Array, from: number, final: boolean): number;
  /** The tag has not ended yet. */
  within(): boolean;
  /** The tag that ended last opened an element, which has a content. */
  opened(): boolean;
}

type State = "attributes" | "value" | "opened" | "alone" | "broken";

/** Makes a scan that serves one tag after the other. */
export function scanInside({ dialect, elements, gathered, events }: InsideParts): InsideScan {
  const html = dialect === "html";
  let state: State = "broken";
  let bytes: Uint8Array = new Uint8Array(0);
  let position = 0;

  let tag = "";
  let tagAt = 0;
  let alone = false;
  let wanted: Names = elements;
  let attributes = new Map<string, string>();
  let attribute: string | null = null;
  let quote = QUOTE;
  /** A quoted value has just ended: XML wants a space, or the end of the tag. */
  let afterValue = false;

  function opened(): void {
    events.open(tag, attributes, tagAt, alone);
    attributes = new Map();
    state = alone ? "alone" : "opened";
  }

  function broken(): void {
    afterValue = false;
    events.flaw("broken", tagAt);
    attributes = new Map();
    gathered.drop();
    state = "broken";
  }

  /** One attribute, or the end of the tag. */
  function stepAttribute(final: boolean): boolean {
    let at = position;
    if (afterValue && !html && !isSpace(bytes[at]!) && bytes[at] !== GT && bytes[at] !== SLASH) {
      // The quotes are out of step: one was lost, and what was read as a value is none.
      broken();
      return true;
    }
    afterValue = false;
    while (at < bytes.length && (isSpace(bytes[at]!) || bytes[at] === SLASH)) {
      alone = bytes[at] === SLASH || (alone && isSpace(bytes[at]!));
      at++;
    }
    position = at;
    if (at === bytes.length) return false;
    const first = bytes[at]!;
    if (first === GT) {
      position++;
      opened();
      return true;
    }
    if (first === LT) {
      broken();
      return true;
    }
    alone = false;
    let end = at;
    while (end < bytes.length) {
      const byte = bytes[end]!;
      if (byte === EQUALS || byte === GT || byte === LT || byte === SLASH || isSpace(byte)) break;
      end++;
    }
    if (end === at) end++;
    if (end - at > LONGEST_NAME) {
      position = end;
      broken();
      return true;
    }
    let after = end;
    while (after < bytes.length && isSpace(bytes[after]!)) after++;
    if (after - end > LONGEST_PLAIN) {
      position = after;
      broken();
      return true;
    }
    if (after === bytes.length && !final) return false;
    if (bytes[after] !== EQUALS) {
      position = end;
      return true;
    }
    after++;
    while (after < bytes.length && isSpace(bytes[after]!)) after++;
    if (after - end > LONGEST_PLAIN) {
      position = after;
      broken();
      return true;
    }
    if (after === bytes.length) {
      if (final) position = after;
      return false;
    }
    attribute = wanted.at(bytes, at, end);
    const opener = bytes[after]!;
    if (opener === QUOTE || opener === APOSTROPHE) {
      quote = opener;
      position = after + 1;
      state = "value";
      return true;
    }
    return stepPlainValue(after, final);
  }

  function stepPlainValue(start: number, final: boolean): boolean {
    let end = start;
    while (end < bytes.length && !isSpace(bytes[end]!) && bytes[end] !== GT && bytes[end] !== LT) end++;
    if (end - start > LONGEST_PLAIN) {
      position = end;
      broken();
      return true;
    }
    if (end === bytes.length && !final) return false;
    if (attribute !== null && !attributes.has(attribute)) {
      gathered.add(bytes, start, end, false);
      attributes.set(attribute, gathered.take(dialect));
    }
    position = end;
    return true;
  }

  function stepValue(final: boolean): boolean {
    let at = position;
    const end = bytes.length;
    if (html) {
      at = bytes.indexOf(quote, at);
      if (at < 0) at = end;
    } else {
      while (at < end && bytes[at] !== quote && bytes[at] !== LT) at++;
    }
    const stop = bytes[at];
    if (attribute !== null) gathered.add(bytes, position, at, stop !== quote);
    position = at;
    if (at === end) return false;
    if (stop === quote) {
      if (attribute !== null) {
        if (gathered.cut) events.flaw("cut", tagAt);
        // Of an attribute written twice, the first counts; XML forbids the second.
        const value = gathered.take(dialect);
        gathered.cut = false;
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      }
      position = at + 1;
      state = "attributes";
      afterValue = true;
      return true;
    }
    // XML allows no "<" in a value, yet some programs write one. A lost quote shows itself by the next element.
    const element = opensElement(bytes, at, final, elements);
    if (element === null) return false;
    if (element) {
      broken();
      return true;
    }
    if (attribute !== null) gathered.add(bytes, at, at + 1, true);
    position = at + 1;
    return true;
  }

  const within = () => state === "attributes" || state === "value";

  return {
    begin(name, at, names) {
      tag = name;
      tagAt = at;
      wanted = names;
      alone = false;
      state = "attributes";
    },
    go(piece, from, final) {
      bytes = piece;
      position = from;
      while (within() && position < bytes.length)
        if (!(state === "value" ? stepValue(final) : stepAttribute(final))) break;
      return position;
    },
    within,
    opened: () => state === "opened",
  };
}
