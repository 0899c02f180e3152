import { logicalLines } from "../content-lines/lines.ts";
import { type Property, readProperty, unescaped } from "../content-lines/property.ts";
import { type LifeDay, readLifeDate } from "../dates/life-date.ts";
import { notThisFormat } from "../dates/plausible.ts";
import type { ImportedOccasion, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { wallClock, ZoneClock } from "../zone.ts";
import { detect, howTo } from "./detect.ts";
import { recurringDays } from "./recurrence.ts";

/** An event until its end is reached. */
interface Event {
  readonly line: number;
  readonly properties: Map<string, Property>;
  /** The lines that say when it is, for a rule that has to be followed. */
  readonly times: string[];
}

const timely = new Set(["DTSTART", "RRULE", "RDATE", "EXDATE", "EXRULE"]);

/** The day of an event in its own zone; one in UTC, in the zone of the person. */
function dayOf(start: Property, clock: ZoneClock): LifeDay | "impossible" | undefined {
  const utc = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(start.value.trim());
  if (!utc) return readLifeDate(start.value);
  const [year, month, day, hour, minute, second] = utc.slice(1).map(Number);
  const wall = wallClock(year!, month!, day!, hour, minute, second);
  if (wall === undefined) return "impossible";
  return readLifeDate(new Date(wall + clock.offsetAt(wall)).toISOString().slice(0, 10));
}

/** "Every year on this day", without an end: the only rule that a yearly occasion has. */
function isYearly(rule: string): boolean {
  const parts = rule.toUpperCase().split(";");
  return (
    parts.includes("FREQ=YEARLY") &&
    parts.every(
      (part) => /^(FREQ=YEARLY|INTERVAL=1|WKST=\w\w|BYMONTH=\d+|BYMONTHDAY=\d+)$/.test(part.trim()) || part === "",
    )
  );
}

function occasionsOf(event: Event, run: Run, file: number, clock: ZoneClock): ImportedOccasion[] {
  const skip = (reason: "not-understood" | "no-date" | "impossible-date" | "unsupported") => {
    run.skip(reason, file, event.line);
    return [];
  };
  const what = unescaped(event.properties.get("SUMMARY")?.value ?? "").trim();
  const start = event.properties.get("DTSTART");
  if (!start) return skip("no-date");
  const on = dayOf(start, clock);
  if (on === undefined || on === "impossible") return skip(on === undefined ? "not-understood" : "impossible-date");
  if (what === "") return skip("not-understood");
  if (/^cancelled$/i.test(event.properties.get("STATUS")?.value.trim() ?? "")) return skip("unsupported");
  const rule = event.properties.get("RRULE")?.value.trim();
  const base = { what, whose: null, file, position: event.line };
  if (rule === undefined && !event.properties.has("RDATE")) return [{ ...base, on, yearly: false }];
  if (rule !== undefined && isYearly(rule) && event.times.length === 2) return [{ ...base, on, yearly: true }];
  // What comes back every day, week or month is no landmark.
  if (rule !== undefined && !/FREQ=YEARLY/i.test(rule)) return skip("unsupported");
  const written = run.options.notAfter === undefined ? undefined : new Date(run.options.notAfter).getUTCFullYear();
  const days = recurringDays(event.times, Math.max(Number(on.slice(0, 4)) || 0, (written ?? 0) - 1));
  if (!days) return skip("not-understood");
  return days.map((day) => ({ ...base, on: day, yearly: false }));
}

export async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedOccasion[]> {
  const clock = new ZoneClock(run.options.zone);
  let found = false;
  for (const [file, source] of files.entries()) {
    if (files.length > 1 && detect(await head(source, 4096), source.name) === 0) continue;
    let event: Event | undefined;
    /** Parts within the event: reminders, whose times are not the event's. */
    let inner = 0;
    let open = 0;
    for await (const { line, text } of logicalLines(source, run, file)) {
      const edge = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(text);
      const name = edge?.[2]?.toUpperCase();
      if (edge && /^begin$/i.test(edge[1]!)) {
        if (name === "VCALENDAR") {
          found = true;
          open++;
        } else if (event) inner++;
        else if (name === "VEVENT" && found) event = { line, properties: new Map(), times: [] };
        else if ((name === "VTODO" || name === "VJOURNAL") && found) run.skip("unsupported", file, line);
      } else if (edge) {
        if (name === "VCALENDAR") open--;
        else if (inner > 0) inner--;
        else if (event && name === "VEVENT") {
          const occasions = occasionsOf(event, run, file, clock);
          event = undefined;
          if (occasions.length > 0) yield occasions;
        }
      } else if (!found) run.skip("before-first-message", file, line);
      else if (event && inner === 0) {
        const property = readProperty(text);
        if (!property) continue;
        if (!event.properties.has(property.name)) event.properties.set(property.name, property);
        if (timely.has(property.name)) event.times.push(text);
      }
    }
    if (event) run.skip("broken-record", file, event.line);
    if (event || open > 0) run.warn("truncated");
  }
  if (!found) throw notThisFormat(howTo);
}
