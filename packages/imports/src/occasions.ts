/**
 * Days from contact cards and calendars. None becomes an entry by itself: how it is known is asked first, because a day that was
 * found by watching, or heard from others, is no reason to write.
 */
import { occasionImporters } from "./formats.ts";
import {
  type FormatId,
  type ImportedOccasion,
  ImportFailure,
  type ReadOptions,
  type SkipTally,
  type Source,
  type Warning,
} from "./model.ts";
import { openFiles } from "./open.ts";
import { Reading } from "./run.ts";
import { head } from "./source.ts";

export interface OccasionReport {
  readonly format: FormatId | undefined;
  readonly occasions: readonly ImportedOccasion[];
  readonly skipped: readonly SkipTally[];
  readonly warnings: readonly Warning[];
  readonly failure?: ImportFailure;
}

/** Calendars of a lifetime have some ten thousand events. */
const mostOccasions = 100_000;

/**
 * Reads every contact card and calendar among `sources`, zips opened. Never rejects for what a file holds: see `failure`. No day at
 * all is a failure too. Rejects with RangeError for a zone that does not exist.
 */
export async function readOccasions(sources: readonly Source[], options: ReadOptions): Promise<OccasionReport> {
  let run = new Reading(sources, options, "line");
  const occasions: ImportedOccasion[] = [];
  let format: FormatId | undefined;
  let failure: ImportFailure | undefined;
  try {
    run.check();
    const { files, whole } = await openFiles(sources, options.limits);
    const times = files.flatMap(({ modified }) => (modified === undefined ? [] : [modified]));
    const notAfter = options.notAfter ?? (times.length > 0 ? Math.max(...times) : undefined);
    run = new Reading(files, notAfter === undefined ? options : { ...options, notAfter }, "line");
    if (!whole) run.warn("truncated");
    if (files.every(({ size }) => size === 0))
      throw new ImportFailure("empty", "The file is empty.", "Export the contact or the calendar again.");
    for (const importer of occasionImporters) {
      const own = await Promise.all(files.map(async (file) => importer.detect(await head(file, 4096), file.name) >= 1));
      if (!own.includes(true)) continue;
      format ??= importer.id;
      for await (const batch of importer.read(files, run)) {
        occasions.push(...batch.slice(0, mostOccasions - occasions.length));
        if (occasions.length < mostOccasions) continue;
        run.warn("limit");
        break;
      }
    }
    if (format === undefined)
      throw new ImportFailure(
        "not-this-format",
        "This is no contact card and no calendar.",
        "Give a .vcf file from the contacts or an .ics file from the calendar.",
      );
    if (occasions.length === 0)
      throw new ImportFailure(
        "no-messages",
        "There is no birthday or other date in this file.",
        "Write the date down by hand.",
      );
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    failure = error;
  }
  return {
    format,
    occasions,
    skipped: run.tallies(),
    warnings: [...run.warnings],
    ...(failure ? { failure } : {}),
  };
}
