import type { Day } from "@rekindle/journal";
import { entryWords } from "../../words/entry-words.ts";
import { spellMoment } from "../../words/times.ts";
import type { Line, Standing } from "./lines.ts";
import { shapeOf } from "./shapes.ts";
import { beginsWeek, spellWeek } from "./weeks.ts";

/** What the rows of the journal's list are written from. */
export interface RowsOf {
  readonly lines: readonly Line[];
  readonly zone: string;
  readonly today: Day;
  /** The entry that is shown beside the list. */
  readonly shown: string | undefined;
}

const standingWords: Readonly<Record<Standing, string>> = {
  counts: "",
  "taken-back": "taken back",
  going: "taken back, from tomorrow on",
  later: "still to come",
};

/** The place of the row that an element holds, from 0. */
export const indexOf = (row: Element): number => Number(row.getAttribute("aria-posinset")) - 1;

/** A row without words: a button with what and when; the week goes before it where a row begins one. */
export function emptyRow(onChosen: (index: number) => void): HTMLElement {
  const row = document.createElement("li");
  row.className = "entry-line";
  const button = row.appendChild(document.createElement("button"));
  button.type = "button";
  button.className = "entry-row";
  button.addEventListener("click", () => onChosen(indexOf(row)));
  button.appendChild(document.createElement("bdi")).className = "entry-row-words";
  button.appendChild(document.createElement("span")).className = "entry-row-when soft";
  return row;
}

/** Written only where it is another: the browser works anew on what is written, whatever stood there. */
function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** One entry: what, when, and whether it counts. Nobody's messages stand here: a list is read over a shoulder. */
export function fillRow(row: HTMLElement, index: number, { lines, zone, today, shown }: RowsOf): void {
  const { entry, ms, day, standing } = lines[index]!;
  const week = beginsWeek(lines, index) ? spellWeek(day, today) : "";
  const button = row.lastElementChild as HTMLElement;
  const [words, when] = button.children as unknown as [HTMLElement, HTMLElement];
  setAttribute(row, "aria-setsize", String(lines.length));
  setAttribute(row, "aria-posinset", String(index + 1));
  const before = row.querySelector("h2");
  if (week === "") before?.remove();
  else {
    const head = before ?? document.createElement("h2");
    head.className = "week";
    head.textContent = week;
    if (!before) row.prepend(head);
  }
  setAttribute(button, "data-shape", shapeOf(entry));
  if (shown === entry.id) setAttribute(button, "aria-current", "true");
  else button.removeAttribute("aria-current");
  setAttribute(words, "data-standing", standing);
  words.textContent = entryWords(entry);
  when.textContent = spellMoment(ms, zone, today) + (standing === "counts" ? "" : ` · ${standingWords[standing]}`);
}
