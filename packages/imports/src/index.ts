/** Readers for real conversation exports: bytes in, messages and what was not read out. */

export { enough, type Figures, figuresOf, type PeriodFigures } from "./figures/index.ts";
export { importers, occasionImporters } from "./formats.ts";
export { sqlJsOpener } from "./imessage/sql-js.ts";
export * from "./import/index.ts";
export * from "./journal/index.ts";
export * from "./model.ts";
export { type Learned, nextDay, occasionFields } from "./next-day.ts";
export { type OccasionReport, readOccasions } from "./occasions.ts";
export { detectFormat, openFiles } from "./open.ts";
export { isMessage, readExport } from "./read.ts";
export { canBeSettled, skipSentences, warningSentences } from "./report.ts";
export { blobSource, bytesSource, streamSource } from "./source.ts";
export { plainLine, sameName } from "./text.ts";
