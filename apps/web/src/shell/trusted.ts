/**
 * The one place that may name a script: the policy of the page (`require-trusted-types-for 'script'`) lets workers
 * start only from an address that went through here, and here only this origin's own pass.
 */
interface ScriptPolicy {
  readonly createScriptURL: (url: string) => unknown;
}
interface PolicyMaker {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => ScriptPolicy;
}

/** @throws TypeError for an address of anywhere else. */
function own(url: string): string {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw new TypeError("a script of another origin is never started");
  return href;
}

let policy: ScriptPolicy | undefined;

/**
 * An address that `Worker` and `serviceWorker.register` accept under the policy. Get it by
 * `import url from "./worker.ts?worker&url"`, then `new Worker(trustedUrl(url), { type: "module" })`.
 * @returns typed as text, as the interfaces of the DOM have it; where the browser knows trusted types it is one.
 * @throws TypeError for an address of another origin.
 */
export function trustedUrl(url: string | URL): string {
  const maker = (globalThis as { readonly trustedTypes?: PolicyMaker }).trustedTypes;
  // A policy can be made once under its name, so it is kept for the page.
  policy ??= maker ? maker.createPolicy("rekindle", { createScriptURL: own }) : { createScriptURL: own };
  return policy.createScriptURL(String(url)) as string;
}
