/**
 * A scanner for tags in XML and HTML, over bytes in pieces of any size. It exists because the well-known libraries
 * garble the surrogate pairs that Android writes, and because a backup is mostly pictures that nobody wants decoded:
 * attributes that were not asked for are passed over without being kept.
 *
 * It builds no tree, never expands entities, never fails on content, and holds at most one value at a time.
 *
 * The states share the variables of one closure, so they share a file: as fields of a class they cost texts a third of the
 * speed. What stands inside a tag is in inside.ts, what is rare in rare.ts.
 */
import {
  bytesOf,
  CDATA_END,
  COMMENT_END,
  GT,
  INSTRUCTION_END,
  isLetter,
  isSpace,
  LONGEST_NAME,
  LONGEST_PLAIN,
  LT,
  SLASH,
} from "./bytes.ts";
import type { TagEvents, TagOptions, TagScanner } from "./events.ts";
import { Gathered } from "./gathered.ts";
import { scanInside } from "./inside.ts";
import { find, Names } from "./names.ts";
import { gatherPlain, subsetEnd } from "./rare.ts";

type State = "text" | "tag" | "comment" | "cdata" | "instruction" | "declaration" | "subset" | "raw";

/** Starts a scan. The same bytes give the same events, however they are cut into pieces. */
export function scanTags(options: TagOptions, events: TagEvents): TagScanner {
  const { dialect, keep } = options;
  const html = dialect === "html";
  const gathered = new Gathered(options.longest ?? 1 << 20);
  const names = new TextDecoder();
  const elements = new Names(keep.keys(), html);
  const wantedBy = new Map([...keep].map(([element, wanted]) => [element, new Names(wanted, html)]));
  const everyElement = wantedBy.get("*") ?? new Names([], html);
  const inside = scanInside({ dialect, elements, gathered, events });
  const wantsText = events.text !== undefined;

  let state: State = "text";
  let bytes: Uint8Array = new Uint8Array(0);
  /** Offset in the file of bytes[0]. */
  let base = 0;
  let position = 0;

  let tag = "";
  let rawEnd: Uint8Array = COMMENT_END;

  const nameAt = (from: number, to: number) => {
    const known = to > from ? elements.at(bytes, from, to) : "";
    if (known !== null) return known;
    const name = names.decode(bytes.subarray(from, to));
    return html ? name.toLowerCase() : name;
  };

  function flushText(): void {
    if (gathered.cut) events.flaw("cut", base + position);
    gathered.cut = false;
    const text = gathered.take(dialect);
    if (text !== "") events.text?.(text);
  }

  /** Text up to the next "<". Returns false when more bytes are needed. */
  function stepText(final: boolean): boolean {
    const lt = bytes.indexOf(LT, position);
    const end = lt < 0 ? bytes.length : lt;
    if (wantsText && end > position) gathered.add(bytes, position, end, true);
    position = end;
    if (lt < 0) return false;
    return stepMarkup(final);
  }

  function plainLessThan(): void {
    if (wantsText) gathered.add(bytes, position, position + 1, true);
    position++;
  }

  function stepMarkup(final: boolean): boolean {
    const at = position;
    const left = bytes.length - at;
    if (left < 2) {
      if (final) plainLessThan();
      return false;
    }
    const next = bytes[at + 1]!;
    if (isLetter(next)) return stepName(final);
    if (next === SLASH) return stepClose(final);
    if (next === 0x3f) {
      state = "instruction";
      position = at + 2;
      return true;
    }
    if (next !== 0x21) {
      plainLessThan();
      return true;
    }
    // "<![CDATA[" is the longest opener that has to be told apart.
    if (left < 9 && !final) return false;
    const opener = names.decode(bytes.subarray(at, at + 9));
    if (opener.startsWith("<!--")) {
      state = "comment";
      position = at + 4;
    } else if (opener === "<![CDATA[") {
      state = "cdata";
      position = at + 9;
    } else {
      state = "declaration";
      position = at + 2;
    }
    return true;
  }

  function stepName(final: boolean): boolean {
    const start = position + 1;
    let end = start;
    while (
      end < bytes.length &&
      !isSpace(bytes[end]!) &&
      bytes[end] !== GT &&
      bytes[end] !== SLASH &&
      bytes[end] !== LT
    )
      end++;
    if (end - start > LONGEST_NAME) {
      plainLessThan();
      return true;
    }
    if (end === bytes.length && !final) return false;
    if (wantsText) flushText();
    tag = nameAt(start, end);
    inside.begin(tag, base + position, wantedBy.get(tag) ?? everyElement);
    position = end;
    state = "tag";
    return true;
  }

  function stepClose(final: boolean): boolean {
    const gt = bytes.indexOf(GT, position);
    const size = (gt < 0 ? bytes.length : gt) - position;
    if (size > LONGEST_PLAIN || (gt < 0 && final)) {
      plainLessThan();
      return true;
    }
    if (gt < 0) return false;
    if (wantsText) flushText();
    let end = position + 2;
    while (end < gt && !isSpace(bytes[end]!)) end++;
    events.close(nameAt(position + 2, end), base + position);
    position = gt + 1;
    return true;
  }

  function stepTag(final: boolean): boolean {
    position = inside.go(bytes, position, final);
    if (inside.within()) return false;
    const raw = html && inside.opened() && (tag === "script" || tag === "style");
    if (raw) rawEnd = bytesOf(`</${tag}`);
    state = raw ? "raw" : "text";
    return true;
  }

  /** Skips to the end of a comment, an instruction, a declaration; keeps CDATA as text. */
  function stepUntil(needle: Uint8Array): boolean {
    const at = find(bytes, needle, position);
    // The end may be cut in two: its first bytes stay for the next piece.
    const end = at < 0 ? Math.max(position, bytes.length - needle.length + 1) : at;
    if (state === "cdata" && wantsText && end > position) gatherPlain(gathered, bytes, position, end);
    position = end;
    if (at < 0) return false;
    position = state === "raw" ? at : at + needle.length;
    state = "text";
    return true;
  }

  function stepDeclaration(): boolean {
    for (let at = position; at < bytes.length; at++) {
      if (bytes[at] === GT || bytes[at] === 0x5b) {
        state = bytes[at] === GT ? "text" : "subset";
        position = at + 1;
        return true;
      }
    }
    position = bytes.length;
    return false;
  }

  function stepSubset(final: boolean): boolean {
    const end = subsetEnd(bytes, position, final);
    position = end < 0 ? -1 - end : end;
    if (end < 0) return false;
    state = "text";
    return true;
  }

  const steps: Record<State, (final: boolean) => boolean> = {
    text: stepText,
    tag: stepTag,
    comment: () => stepUntil(COMMENT_END),
    cdata: () => stepUntil(CDATA_END),
    instruction: () => stepUntil(INSTRUCTION_END),
    raw: () => stepUntil(rawEnd),
    declaration: stepDeclaration,
    subset: stepSubset,
  };

  function run(final: boolean): void {
    while (position < bytes.length) if (!steps[state](final)) break;
  }

  return {
    write(piece) {
      const rest = bytes.length - position;
      base += position;
      if (rest === 0) {
        bytes = piece;
      } else {
        const whole = new Uint8Array(rest + piece.length);
        whole.set(bytes.subarray(position));
        whole.set(piece, rest);
        bytes = whole;
      }
      position = 0;
      run(false);
    },
    end() {
      run(true);
      const whole = state === "text";
      if (whole && wantsText) flushText();
      return whole;
    },
  };
}
