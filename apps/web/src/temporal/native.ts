import type { Temporal as Shape } from "temporal-polyfill";

/** What `temporal-polyfill` stands for in the app: the browser's own, or what `ready.ts` put in its place. */
export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Shape };
