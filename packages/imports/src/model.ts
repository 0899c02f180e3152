/**
 * What every reader of an export speaks: files in, messages and problems out.
 *
 * A format is one folder, `src/<format>/`:
 *   index.ts    exports `const <format>: Importer`; registered in `src/formats.ts`, nowhere else
 *   detect.ts   (or inside index.ts while short) looks at the first bytes and the name only
 *   read….ts    the parsing itself, one idea a file
 * and its tests are `test/<format>/*.test.ts`, with small fixtures of our own in `test/<format>/fixtures/`.
 * No `node:` module and no DOM beyond what a worker has: the same code runs in a browser worker and in Node.
 *
 * A reader never throws on bad content: it tells `run.skip(…)` what it left out and goes on. It ends a reading only with
 * `throw new ImportFailure(code, …)`, which `readExport` (read.ts) turns into `report.failure`; what was yielded before stays.
 */
export * from "./model/failure.ts";
export * from "./model/format.ts";
export * from "./model/importer.ts";
export * from "./model/message.ts";
export * from "./model/options.ts";
export * from "./model/report.ts";
export * from "./model/run.ts";
export * from "./model/source.ts";
