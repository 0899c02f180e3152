import type { Day } from "@rekindle/journal";
import type { VNode } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import type { Line } from "./lines.ts";
import { Row } from "./row.tsx";
import { useWindowList } from "./virtual.ts";
import { type Piece, piecesOf } from "./weeks.ts";

interface EntryListProps {
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly today: Day;
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}

/** Every entry, newest first, by week. However many there are, only those near the visible part are drawn. */
export function EntryList({ lines, zone, today, shown, onShow }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => piecesOf(lines, today), [lines, today]);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const { items, height, measure } = useWindowList({
    count: pieces.length,
    // The same functions as long as the pieces are: with others all places would be reckoned anew.
    keyOf: useCallback((index: number) => pieces[index]!.key, [pieces]),
    estimate: useCallback((index: number) => heightOf(pieces[index]!, rem), [pieces]),
    list,
  });
  // While scrolling a piece only comes, moves and goes: what stands in it is made once.
  const made = useMemo(() => new Map<Piece, VNode>(), [pieces, shown, zone, today]);
  const contentOf = (piece: Piece): VNode => {
    const content = made.get(piece) ?? (
      <div>
        {piece.heading ? <h2 class="week">{piece.heading}</h2> : null}
        <ul class="entry-rows" aria-label={piece.heading ? undefined : "The week goes on"}>
          {piece.lines.map((line, place) => (
            <Row
              key={line.entry.id}
              line={line}
              zone={zone}
              today={today}
              place={piece.before + place + 1}
              total={lines.length}
              shown={shown === line.entry.id}
              onShow={onShow}
            />
          ))}
        </ul>
      </div>
    );
    made.set(piece, content);
    return content;
  };
  return (
    <div ref={list} class="entry-list" style={{ height: `${height}px` }}>
      {items.map(({ index, start }) => {
        const piece = pieces[index]!;
        return (
          <div key={piece.key} ref={measure} data-index={index} class="entry-piece" style={{ top: `${start}px` }}>
            {contentOf(piece)}
          </div>
        );
      })}
    </div>
  );
}

/** As `journal.css` draws it where nothing wraps: then nothing moves once it is measured. */
const heightOf = ({ heading, lines }: Piece, rem: number): number =>
  lines.length * (4.2 * rem + 1) + (heading ? 2.8 * rem : 0);
