export { Import } from "./import.ts";
export { breakupOf } from "./open-boundaries.ts";
export type * from "./types.ts";
