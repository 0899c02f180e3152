import type { Day } from "@rekindle/journal";
import { entryWords } from "../../words/entry-words.ts";
import { spellMoment } from "../../words/times.ts";
import type { Line, Standing } from "./lines.ts";
import { Shape } from "./shape.tsx";
import { shapeOf } from "./shapes.ts";

interface RowProps {
  readonly line: Line;
  readonly zone: string;
  readonly today: Day;
  /** Its place among all that the filter lets through, from 1. */
  readonly place: number;
  readonly total: number;
  readonly shown: boolean;
  readonly onShow: (id: string) => void;
}

const standingWords: Readonly<Record<Standing, string>> = {
  counts: "",
  "taken-back": "taken back",
  going: "taken back, from tomorrow on",
  later: "still to come",
};

/** One entry: what, when, and whether it counts. Nobody's messages stand here: a list is read over a shoulder. */
export function Row({ line, zone, today, place, total, shown, onShow }: RowProps) {
  const { entry, ms, standing } = line;
  return (
    <li aria-setsize={total} aria-posinset={place}>
      <button
        type="button"
        class="entry-row"
        aria-current={shown ? "true" : undefined}
        onClick={() => onShow(entry.id)}
      >
        <Shape shape={shapeOf(entry)} />
        <bdi class="entry-row-words" data-standing={standing}>
          {entryWords(entry)}
        </bdi>
        <span class="entry-row-when soft">
          {spellMoment(ms, zone, today)}
          {standing === "counts" ? "" : ` · ${standingWords[standing]}`}
        </span>
      </button>
    </li>
  );
}
