/** Resolves once Temporal is there: natively, or (Safari, older browsers) from the polyfill in a chunk of its own. */
export async function temporalReady(): Promise<void> {
  if ("Temporal" in globalThis) return;
  await import("temporal-polyfill/global");
}
