import { type Facts, spellDay } from "@rekindle/guide";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Line } from "../lines.ts";
import { Shape } from "../shape.tsx";
import { type Column, columnsOf, isDrawn } from "./columns.ts";
import { height, middle, overfull, pathsOf, rows, scaleOf } from "./geometry.ts";
import { boundarySpans, quietSpans, type Span } from "./spans.ts";
import { columnWords, summaryOf } from "./summary.ts";

interface PictureProps {
  readonly lines: readonly Line[];
  readonly facts: Facts;
  readonly onOpen: (id: string) => void;
}

/** Fewer days than this make a picture of nothing but room. */
const fewest = 21;

/**
 * One line of days: theirs above it, mine below. Marks are of one colour; their place says whose, their form what. For a
 * screen reader it is one image with a sentence, and a slider through its marks; the list beneath holds the same facts.
 */
export function Picture(props: PictureProps) {
  const { lines, facts } = props;
  const nothing = useMemo(
    () => !lines.some(isDrawn) && quietSpans(facts).length === 0 && boundarySpans(facts).length === 0,
    [lines, facts.today, facts.breakup, facts.quiet?.start.ms],
  );
  // An empty line of days with two noughts would only say that there is nothing.
  return nothing ? (
    <p class="soft">
      A picture of how the two of you are in touch begins here with the first message, call or meeting.
    </p>
  ) : (
    <Drawn {...props} />
  );
}

function Drawn({ lines, facts, onOpen }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(340);
  const [at, setAt] = useState<number>();
  useLayoutEffect(() => {
    const element = frame.current!;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const drawn = useMemo(() => {
    const last = facts.today;
    const oldest = lines.findLast(({ standing }) => standing === "counts")?.day ?? last;
    const first = Math.min(facts.breakup ? Math.min(facts.breakup.day, last) : oldest, last - fewest);
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const scale = scaleOf(first, last, width, rem * 4.2);
    const columns = columnsOf(lines, first, scale.days);
    const within = (spans: readonly Span[]) =>
      spans.filter(({ until }) => until >= first).map(({ from, until }) => ({ from: Math.max(from, first), until }));
    const quiet = within(quietSpans(facts));
    const boundaries = within(boundarySpans(facts));
    const paths = pathsOf(columns, scale);
    return { first, last, scale, columns, quiet, boundaries, paths, more: overfull(columns, scale) };
  }, [lines, facts.today, facts.breakup, facts.quiet?.start.ms, width]);

  const { first, last, scale, columns, quiet, boundaries } = drawn;
  const chosen = at === undefined ? undefined : columns[Math.min(at, columns.length - 1)];
  const summary = summaryOf(columns, { first, last, quiet, boundaries });
  const edge = (day: number) => scale.x(day) - scale.dayWidth / 2;

  return (
    <figure class="picture">
      <div ref={frame} class="picture-frame">
        <svg role="img" aria-label={summary} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {quiet.map(({ from, until }) => (
            <rect
              key={from}
              class="picture-quiet"
              x={edge(from)}
              y={rows.bars + 4}
              width={Math.max(2, edge(until + 1) - edge(from))}
              height={rows.mine - rows.bars - 4}
            />
          ))}
          {boundaries.map(({ from, until }) => (
            <rect
              key={from}
              class="picture-bar"
              x={edge(from)}
              y={2}
              width={Math.max(4, edge(until + 1) - edge(from))}
              height={7}
            />
          ))}
          <path class="picture-line" d={`M0 ${rows.line}H${width}`} />
          {scale.ticks.map(({ x, words }) => (
            <g key={x}>
              <path class="picture-tick" d={`M${x} ${rows.mine}v5`} />
              <text x={x + 2} y={rows.mine + 18}>
                {words}
              </text>
            </g>
          ))}
          {drawn.paths.map(({ shape, d }) => (
            <path key={shape} class="picture-marks" data-shape={shape} d={d} />
          ))}
          <path class="picture-line" d={drawn.more} />
          {chosen ? (
            <rect
              class="picture-chosen"
              x={middle(chosen, scale) - scale.size}
              y={chosen.side === "me" ? rows.line : rows.bars}
              width={scale.size * 2}
              height={rows.side}
              rx={3}
            />
          ) : null}
        </svg>
        {columns.length > 0 ? (
          <Marks
            columns={columns}
            at={at}
            onAt={setAt}
            onOpen={onOpen}
            today={last}
            nearest={nearestTo(columns, scale)}
          />
        ) : null}
      </div>
      <figcaption class="picture-words">
        {chosen ? (
          <>
            <span>{columnWords(chosen, last)}</span>
            <button type="button" class="quiet" onClick={() => onOpen(chosen.entries[0]!.id)}>
              {chosen.entries.length === 1 ? "Open" : "Open the first"}
            </button>
          </>
        ) : (
          <span class="soft">{summary}</span>
        )}
      </figcaption>
      <Legend quiet={quiet.length > 0} boundaries={boundaries.length > 0} since={spellDay(first, last)} />
    </figure>
  );
}

/** The column that a place in the picture means: the nearest, above the line theirs, below it mine. */
const nearestTo =
  (columns: readonly Column[], scale: Parameters<typeof middle>[1]) =>
  (x: number, y: number): number => {
    const far = columns.map((column) => {
      const off = column.side === "both" ? 0 : (column.side === "me") === y > rows.line ? 0 : 40;
      return Math.abs(middle(column, scale) - x) + off;
    });
    return far.indexOf(Math.min(...far));
  };

interface MarksProps {
  readonly columns: readonly Column[];
  readonly at: number | undefined;
  readonly onAt: (at: number) => void;
  readonly onOpen: (id: string) => void;
  readonly today: number;
  readonly nearest: (x: number, y: number) => number;
}

/** Moves through the marks: arrow keys, Home and End; Enter or a tap opens what stands there. */
function Marks({ columns, at, onAt, onOpen, today, nearest }: MarksProps) {
  const now = Math.min(at ?? columns.length - 1, columns.length - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    Home: 0,
    End: columns.length - 1,
  };
  return (
    <div
      class="picture-keys"
      role="slider"
      tabIndex={0}
      aria-label="Marks of the picture"
      aria-valuemin={1}
      aria-valuemax={columns.length}
      aria-valuenow={now + 1}
      aria-valuetext={columnWords(columns[now]!, today)}
      onFocus={() => at === undefined && onAt(now)}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (event.key === "Enter" || event.key === " ") onOpen(columns[now]!.entries[0]!.id);
        else if (step === undefined) return;
        else onAt(Math.min(columns.length - 1, Math.max(0, step)));
        event.preventDefault();
      }}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const found = nearest(event.clientX - box.left, event.clientY - box.top);
        const { entries } = columns[found]!;
        onAt(found);
        if (entries.length === 1) onOpen(entries[0]!.id);
      }}
    />
  );
}

function Legend({
  quiet,
  boundaries,
  since,
}: {
  readonly quiet: boolean;
  readonly boundaries: boolean;
  readonly since: string;
}) {
  return (
    <ul class="picture-legend small soft" aria-hidden="true">
      <li>Above the line: from them. Below: from you. Since {since}.</li>
      <li>
        <Shape shape="message" /> message
      </li>
      <li>
        <Shape shape="call" /> call
      </li>
      <li>
        <Shape shape="meeting" /> meeting
      </li>
      <li>
        <Shape shape="encounter" /> encounter
      </li>
      {boundaries ? (
        <li>
          <Shape shape="boundary" /> what they asked for
        </li>
      ) : null}
      {quiet ? (
        <li>
          <span class="picture-band" /> quiet
        </li>
      ) : null}
    </ul>
  );
}
