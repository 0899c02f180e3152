import { useLayoutEffect, useRef } from "preact/hooks";
import { emptyRow, fillRow, type RowsOf } from "./row.ts";
import { type WindowList, windowList } from "./virtual.ts";
import { beginsWeek } from "./weeks.ts";

interface EntryListProps extends RowsOf {
  readonly onShow: (id: string) => void;
}

/** Every entry, newest first, by week. However many there are, only those near the visible part are drawn. */
export function EntryList(props: EntryListProps) {
  const { lines, zone, today, shown } = props;
  const list = useRef<HTMLUListElement>(null);
  const view = useRef<WindowList>(undefined);
  const now = useRef(props);
  now.current = props;
  useLayoutEffect(() => {
    const chosen = (index: number) => now.current.onShow(now.current.lines[index]!.entry.id);
    view.current = windowList(list.current!, () => emptyRow(chosen));
    return view.current.stop;
  }, []);
  useLayoutEffect(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    view.current!.show({
      count: lines.length,
      keyOf: (index) => lines[index]!.entry.id,
      estimate: (index) => heightOf(beginsWeek(lines, index), rem),
      fill: (row, index) => fillRow(row, index, now.current),
    });
  }, [lines]);
  useLayoutEffect(() => view.current!.fillAgain(), [zone, today, shown]);
  return <ul ref={list} class="entry-list" />;
}

/** As `journal.css` draws a row where nothing wraps: then nothing moves once it is measured. */
const heightOf = (week: boolean, rem: number): number => 4.2 * rem + 1 + (week ? 2.8 * rem : 0);
