/** Readers for real conversation exports: bytes in, messages and what was not read out. */

export { importers, occasionImporters } from "./formats.ts";
export * from "./model.ts";
export { detectFormat, openFiles } from "./open.ts";
export { isMessage, readExport } from "./read.ts";
export { blobSource, bytesSource, streamSource } from "./source.ts";
export { plainLine, sameName } from "./text.ts";
