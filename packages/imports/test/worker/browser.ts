/** A browser for tests: Chromium of the system where there is one, and a page on localhost that imports in a worker. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright";

/** Chromium's own headless build first: the same worker and policy, and it starts in a third of the time. */
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

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });

/** As strict as an app can be: nothing but its own scripts, its own worker and the one program of SQLite; no eval. */
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";

/** Serves the page and its worker; `asked` holds the paths that were asked for. */
export async function servePage(): Promise<{
  readonly url: string;
  readonly asked: string[];
  readonly close: () => void;
}> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page.ts"), join(import.meta.dirname, "worker.ts")],
    bundle: true,
    splitting: true,
    outdir: "/",
    write: false,
    format: "esm",
    target: "esnext",
    platform: "browser",
    conditions: ["source"],
  });
  const files = new Map<string, Uint8Array>(
    outputFiles.map((file) => [file.path.replace(/^.*\//, "/"), file.contents]),
  );
  const wasm = "sql.js/dist/sql-wasm-browser.wasm";
  files.set("/sql-wasm-browser.wasm", readFileSync(createRequire(import.meta.url).resolve(wasm)));
  const types: Record<string, string> = { js: "text/javascript", wasm: "application/wasm" };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    asked.push(path);
    const file = files.get(path);
    response.setHeader("content-type", (file && types[path.split(".").at(-1)!]) ?? "text/html");
    response.setHeader("content-security-policy", policy);
    response.end(
      file ?? `<!doctype html><title>imports</title><input type="file"><script type="module" src="/page.js"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return { url: `http://localhost:${address.port}`, asked, close: () => server.close() };
}
