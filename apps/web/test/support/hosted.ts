/** The built app on a server of the test's own: other hosts, other versions, a network that can be cut. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { writeWorker } from "../../build/offline.ts";

const built = join(import.meta.dirname, "../../dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

export interface Hosted {
  /** "http://localhost:41234/" */
  readonly address: string;
  readonly folder: string;
  /** Paths that were asked for since the last call, in order. */
  readonly asked: () => readonly string[];
  /** Puts another version in place: the same app with this line among what changed. */
  readonly release: (version: string, change: string) => Promise<void>;
  readonly close: () => void;
}

/** A copy of the built app under a plain server that sends no headers of its own but `vary`, as many hosts do. */
export async function hosted(): Promise<Hosted> {
  const folder = mkdtempSync(join(tmpdir(), "rekindle-hosted-"));
  cpSync(built, folder, { recursive: true });
  let paths: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    paths.push(path);
    try {
      const file = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
      const type = types[extname(path.endsWith("/") ? ".html" : path)] ?? "text/html";
      response.writeHead(200, { "content-type": type, vary: "accept-encoding, origin, cookie" }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  return {
    address: `http://localhost:${at.port}/`,
    folder,
    asked() {
      const seen = paths;
      paths = [];
      return seen;
    },
    async release(version, change) {
      writeFileSync(join(folder, "changes.json"), JSON.stringify([{ version, lines: [change] }]));
      await writeWorker(folder, version);
    },
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
