/**
 * Underlines behind the words: ranges on a copy of the text that stands under the field. The browser moves a range with
 * what is typed before it, so nothing is drawn anew between two checks, and no letter of the field itself is touched.
 */
import { editBetween } from "./edit.ts";

export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly stop: boolean;
}

export interface Underlines {
  /** The text of the field, after each key. */
  readonly follow: (text: string) => void;
  readonly mark: (places: readonly Marked[]) => void;
  /** Where a place stands now: its offsets in the text of the field, and its box on the page. */
  readonly placeOf: (
    index: number,
  ) => { readonly start: number; readonly end: number; readonly box: DOMRect } | undefined;
  readonly close: () => void;
}

const names = { care: "draft-care", stop: "draft-stop" } as const;

/** @param copy an element behind the field, of the same type and width; its text is replaced. */
export function underlinesIn(copy: HTMLElement): Underlines {
  // The last sign keeps the last line as high as in the field when it is empty.
  const node = document.createTextNode("\u200b");
  copy.replaceChildren(node);
  /** What the copy holds, and what the field holds: it may be ahead. */
  let shown = "";
  let typed = "";
  let ranges: Range[] = [];
  let marked: readonly Marked[] = [];
  // A browser without highlights shows no underlines; the findings quote the words all the same.
  const highlights = "highlights" in CSS ? CSS.highlights : undefined;
  // Elsewhere the copy is what gives the field its height, and has to grow with each key.
  const fieldGrowsAlone = CSS.supports("field-sizing", "content");
  const catchUp = (text: string) => {
    const { at, removed, inserted } = editBetween(shown, text);
    if (removed > 0 || inserted !== "") node.replaceData(at, removed, inserted);
    shown = text;
  };
  /** Nothing underlined moves: it all stands before the change, in words and lines of its own. */
  const stays = () => {
    const last = ranges.reduce((end, range) => Math.max(end, range.endOffset), 0);
    const { at } = editBetween(shown, typed);
    return at > last && /\s/.test(typed.slice(last, at));
  };
  return {
    follow(text) {
      const before = typed;
      typed = text;
      // The copy is laid out a second time only where that shows: typing goes on behind what is underlined, nearly always.
      if (fieldGrowsAlone && stays()) return;
      // What waited and what is new are two changes: as one they might reach across what is underlined.
      catchUp(before);
      catchUp(text);
    },
    mark(places) {
      catchUp(typed);
      const same = ({ start, end, stop }: Marked, index: number) =>
        stop === marked[index]?.stop && start === ranges[index]?.startOffset && end === ranges[index]?.endOffset;
      if (places.length === marked.length && places.every(same)) return;
      marked = places;
      ranges = places.map(({ start, end }) => {
        const range = document.createRange();
        range.setStart(node, Math.min(start, shown.length));
        range.setEnd(node, Math.min(end, shown.length));
        return range;
      });
      const of = (stop: boolean) => ranges.filter((_, index) => places[index]!.stop === stop);
      highlights?.set(names.care, new Highlight(...of(false)));
      highlights?.set(names.stop, new Highlight(...of(true)));
    },
    placeOf(index) {
      catchUp(typed);
      const range = ranges[index];
      if (!range || range.collapsed) return undefined;
      const end = Math.min(range.endOffset, shown.length);
      return { start: range.startOffset, end, box: range.getBoundingClientRect() };
    },
    close() {
      highlights?.delete(names.care);
      highlights?.delete(names.stop);
    },
  };
}
