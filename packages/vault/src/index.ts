/** Sealed storage for journals: what both worlds share. `@rekindle/vault/browser` and `/node` open real places. */
export type * from "./api.ts";
export { looksLikeCode } from "./recovery.ts";
export type { Failure, Result } from "./result.ts";
export { failureSentence, plainExportWarning } from "./sentences.ts";
