/** A browser for tests: Chromium of the system where there is one, and a page on localhost that holds a vault. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type BrowserContext, type BrowserType, chromium, type Page as Tab } from "playwright";
import { journal } from "./journal.ts";
import type { Page } from "./page.ts";

/** Chromium's own headless build first: it keeps the same files, and starts in a third of the time. */
const known = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The path of a Chromium on this machine, or undefined: then the tests are skipped and say so. */
export const chromiumPath: string | undefined = [...known, chromium.executablePath()].find(
  (path) => path !== undefined && path !== "" && existsSync(path),
);

const options: Parameters<BrowserType["launch"]>[0] = {
  ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // For the test that collects what nobody holds.
    "--js-flags=--expose-gc",
  ],
};

/** A browser that keeps what it stores in a folder. */
export const startBrowser = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, options);

/** A browser whose contexts keep nothing: quicker, where nothing is to be found again. */
export const startForgetful = (): Promise<Browser> => chromium.launch(options);

export const newProfile = (): string => mkdtempSync(join(tmpdir(), "rekindle-chromium-"));

/** Serves the page. `/strict` forbids WebAssembly, as a policy without `wasm-unsafe-eval` does. */
export async function servePage(): Promise<{ readonly url: string; readonly close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts")],
    bundle: true,
    splitting: true,
    outdir: "/",
    write: false,
    format: "esm",
    target: "esnext",
  });
  const scripts = new Map(outputFiles.map((file) => [file.path.replace(/^.*\//, "/"), file.contents]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const script = scripts.get(path);
    const wasm = path === "/strict" ? "" : " 'wasm-unsafe-eval'";
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.setHeader("content-security-policy", `default-src 'none'; script-src 'self'${wasm}`);
    response.end(script ?? `<!doctype html><title>vault</title><script type="module" src="/page.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return { url: `http://localhost:${address.port}`, close: () => server.close() };
}

export async function tabAt(context: BrowserContext, url: string): Promise<Tab> {
  const tab = await context.newPage();
  await tab.goto(url);
  await tab.waitForFunction(() => "page" in globalThis);
  await tab.evaluate((given) => {
    (globalThis as unknown as { page: Page }).page.journal = given;
  }, journal);
  return tab;
}

/** All bytes of all files below a folder. */
export const filesBelow = (folder: string): readonly (readonly [path: string, bytes: Uint8Array])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => [path, readFileSync(path)] as const);
