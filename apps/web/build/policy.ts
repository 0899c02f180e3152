import type { Plugin } from "vite";

/**
 * The policy that stands in the page itself, for hosts that send no headers of their own. `rekindle serve` sends the
 * same and `frame-ancestors` beside it, which counts in a header alone (a test compares the two).
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types rekindle",
].join("; ");

/** First in the head: what stands before it would be loaded without it. */
export function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy }, injectTo: "head-prepend" },
    ],
  };
}
