import { spellDate } from "@rekindle/guide";
import type { Day } from "@rekindle/journal";
import { utcDay, utcMonth, utcWeek, utcYear } from "d3-time";
import { outline, type ShapeName } from "../shapes.ts";
import type { Column, Side } from "./columns.ts";

const dayMs = 86_400_000;

/** Heights in CSS pixels, from above: what they asked for, their side, the line of days, my side, the dates. */
export const rows = { bars: 12, side: 62, line: 12 + 62, mine: 12 + 62 * 2, dates: 24 };
export const height = rows.mine + rows.dates;
/** Room at both ends, so that a mark on the first or last day is whole. */
const margin = 8;

export interface Scale {
  /** The middle of a day. */
  readonly x: (day: Day) => number;
  readonly dayWidth: number;
  /** Days that share a column, so that no two marks touch. */
  readonly days: number;
  /** Size of a mark. */
  readonly size: number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

/** @param room width that a date needs, in CSS pixels. */
export function scaleOf(first: Day, last: Day, width: number, room: number): Scale {
  const dayWidth = (width - 2 * margin) / (last - first + 1);
  const at = (day: number) => margin + (day - first) * dayWidth;
  const most = Math.max(1, Math.floor(width / room));
  const span = last - first + 1;
  const every =
    span <= most * 3
      ? utcDay.every(Math.ceil(span / most))
      : span <= most * 7
        ? utcWeek.every(1)
        : span <= most * 30
          ? utcMonth.every(1)
          : span <= most * 91
            ? utcMonth.every(3)
            : utcYear.every(1);
  return {
    x: (day) => at(day + 0.5),
    dayWidth,
    days: Math.max(1, Math.ceil(6 / dayWidth)),
    size: Math.min(10, Math.max(5, dayWidth - 1)),
    ticks: (every?.range(new Date(first * dayMs), new Date((last + 1) * dayMs + 1)) ?? [])
      .map((date) => date.getTime() / dayMs)
      .map((day) => ({ x: at(day), words: tickWords(day, span > most * 7) }))
      .filter(({ x }) => x <= width - room * 0.6)
      // Days are counted anew with each month: its first may stand close behind the last of the one before.
      .filter(({ x }, index, all) => index === 0 || x - all[index - 1]!.x >= room * 0.8),
  };
}

/** "3 Mar" for days, "March" for months, the year in January. */
function tickWords(day: Day, months: boolean): string {
  const [date, month] = spellDate(day, day).split(" ") as [string, string];
  if (!months) return `${date} ${month.slice(0, 3)}`;
  const moment = new Date(day * dayMs);
  return moment.getUTCMonth() === 0 ? String(moment.getUTCFullYear()) : month.slice(0, 3);
}

/** Where the middle of a column stands. */
export const middle = ({ from, until }: Column, { x }: Scale): number => (x(from) + x(until)) / 2;

/** The marks as few paths: one a side and shape, however many there are. */
export function pathsOf(columns: readonly Column[], scale: Scale): readonly { shape: ShapeName; d: string }[] {
  const parts = new Map<ShapeName, string[]>();
  const step = scale.size + 2;
  const fit = Math.floor((rows.side - scale.size) / step);
  for (const column of columns) {
    const x = middle(column, scale);
    for (const [place, shape] of column.shapes.slice(0, fit).entries()) {
      const y = heightAt(column.side, place, step);
      const list = parts.get(shape) ?? [];
      list.push(outline(shape, x, y, scale.size));
      parts.set(shape, list);
    }
  }
  return [...parts].map(([shape, list]) => ({ shape, d: list.join("") }));
}

/** Marks stand outward from the line of days; what both did stands on it. */
function heightAt(side: Side, place: number, step: number): number {
  const away = (place + 0.9) * step;
  if (side === "both") return rows.line - place * step;
  return side === "them" ? rows.line - away : rows.line + away;
}

/** The columns of which not every mark found room: a short stroke at the edge says that there are more. */
export function overfull(columns: readonly Column[], scale: Scale): string {
  const step = scale.size + 2;
  const fit = Math.floor((rows.side - scale.size) / step);
  return columns
    .filter(({ shapes }) => shapes.length > fit)
    .map((column) => {
      const y = column.side === "me" ? rows.mine - 1 : rows.bars + 2;
      return `M${middle(column, scale) - scale.size / 2} ${y}h${scale.size}`;
    })
    .join("");
}
