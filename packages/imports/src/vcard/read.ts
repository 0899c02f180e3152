import { logicalLines } from "../content-lines/lines.ts";
import { type Property, readProperty, structured, unescaped } from "../content-lines/property.ts";
import { readLifeDate } from "../dates/life-date.ts";
import { notThisFormat } from "../dates/plausible.ts";
import type { ImportedOccasion, Run, Source } from "../model.ts";
import { head } from "../source.ts";
import { detect, howTo } from "./detect.ts";

/** Properties that hold a day, beside BDAY; programs invented their own before the standard had one. */
const anniversaries = new Set(["ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY"]);

interface Day {
  readonly what: string;
  readonly property: Property;
  readonly line: number;
}

/** What a card says, until its end is reached. */
class Card {
  formattedName = "";
  nameParts = "";
  organisation = "";
  readonly days: Day[] = [];
  /** Labels of Apple's own dates, by the group that they share with the date. */
  readonly labels = new Map<string, string>();

  add(property: Property, line: number): void {
    const { name, value, group } = property;
    if (name === "FN") this.formattedName ||= unescaped(value).trim();
    else if (name === "N") this.nameParts ||= givenThenFamily(value);
    else if (name === "ORG") this.organisation ||= structured(value).filter(Boolean).join(", ");
    else if (name === "BDAY") this.days.push({ what: "Birthday", property, line });
    else if (anniversaries.has(name)) this.days.push({ what: "Anniversary", property, line });
    else if (name === "X-ABDATE") this.days.push({ what: "", property, line });
    else if (name === "X-ABLABEL") this.labels.set(group, label(unescaped(value)));
    else if (name === "X-ANDROID-CUSTOM") this.#android(property, line);
  }

  /** Android: the kind of record, the day, the number of its kind, a label of the person's own. */
  #android(property: Property, line: number): void {
    const [record, value, kind, own] = structured(property.value);
    if (record !== "vnd.android.cursor.item/contact_event" || !value) return;
    const what = kind === "3" ? "Birthday" : kind === "1" ? "Anniversary" : own || "Date";
    this.days.push({ what, property: { ...property, value }, line });
  }

  get whose(): string | null {
    return this.formattedName || this.nameParts || this.organisation || null;
  }
}

function givenThenFamily(value: string): string {
  const [family = "", given = "", more = ""] = structured(value);
  return [given, more, family].filter(Boolean).join(" ");
}

/** Apple wraps its own labels: `_$!<Anniversary>!$_`. */
const label = (text: string): string => /^_\$!<(.*)>!\$_$/.exec(text.trim())?.[1] ?? text.trim();

function occasionsOf(card: Card, run: Run, file: number): ImportedOccasion[] {
  const found: ImportedOccasion[] = [];
  for (const { what, property, line } of card.days) {
    const value = unescaped(property.value).trim();
    if (value === "") continue;
    const omitted = Number(property.parameters.get("X-APPLE-OMIT-YEAR"));
    const on = /^text$/i.test(property.parameters.get("VALUE") ?? "")
      ? undefined
      : readLifeDate(value, omitted > 0 ? omitted : undefined);
    if (on === undefined || on === "impossible") {
      run.skip(on === undefined ? "not-understood" : "impossible-date", file, line);
      continue;
    }
    const name = what || card.labels.get(property.group) || "Date";
    // The same day is often written in two ways, for two programs.
    if (found.some((one) => one.on === on && one.what === name)) continue;
    found.push({ on, what: name, whose: card.whose, yearly: true, file, position: line });
  }
  return found;
}

export async function* read(files: readonly Source[], run: Run): AsyncGenerator<readonly ImportedOccasion[]> {
  let found = false;
  for (const [file, source] of files.entries()) {
    if (files.length > 1 && detect(await head(source, 4096), source.name) === 0) continue;
    let card: Card | undefined;
    /** Cards within the card: an agent's, in vCard 2.1. They are somebody else's. */
    let inner = 0;
    for await (const { line, text } of logicalLines(source, run, file)) {
      if (/^BEGIN:\s*VCARD\s*$/i.test(text)) {
        if (card) inner++;
        else card = new Card();
        found = true;
      } else if (/^END:\s*VCARD\s*$/i.test(text)) {
        if (inner > 0) inner--;
        else if (card) {
          const occasions = occasionsOf(card, run, file);
          card = undefined;
          if (occasions.length > 0) yield occasions;
        }
      } else if (!card) run.skip("before-first-message", file, line);
      else if (inner === 0) {
        const property = readProperty(text);
        if (property) card.add(property, line);
      }
    }
    if (!card) continue;
    // The file ends within a card; what it has said so far is true.
    run.warn("truncated");
    const occasions = occasionsOf(card, run, file);
    if (occasions.length > 0) yield occasions;
  }
  if (!found) throw notThisFormat(howTo);
}
