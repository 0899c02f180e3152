import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { BadInput } from "../command.ts";
import { headers, types } from "./headers.ts";

export interface Serving {
  /** "http://127.0.0.1:4173/" */
  readonly address: string;
  readonly port: number;
  /** Resolves when the server has stopped. */
  readonly closed: Promise<void>;
  readonly stop: () => void;
}

/**
 * Hands out the files of a folder on 127.0.0.1 and nothing else. Port 0 takes any free one.
 * @throws BadInput where the port is taken.
 */
export async function serveFolder(folder: string, port: number): Promise<Serving> {
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? new BadInput(`port ${port} is taken; accepted: a free one, for example --port ${port + 1}`)
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server on a port has an address");
  return {
    address: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    closed: new Promise((done) => server.once("close", () => done())),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * The same on the first free port from `port` on, for those who asked for none in particular.
 * @throws BadInput where none of `tries` ports is free.
 */
export async function serveOnFirstFree(folder: string, port: number, tries: number): Promise<Serving> {
  for (let next = port; ; next += 1) {
    try {
      return await serveFolder(folder, next);
    } catch (error) {
      if (!(error instanceof BadInput) || next + 1 >= port + tries || next === 65_535) throw error;
    }
  }
}

const text = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const plain = (status: number, words: string) =>
    response.writeHead(status, { ...headers, "content-type": "text/plain; charset=utf-8" }).end(words);
  // Another site's page may point a name of its own at this machine; it must not get the app under that name.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) return void plain(403, "Not here.");
  if (request.method !== "GET" && request.method !== "HEAD") return void plain(405, "Only reading.");
  const file = fileFor(folder, request.url ?? "/");
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) return void plain(404, "Nothing is here.");
  const hashed = /[-.][\w-]{8}\.\w+$/.test(file);
  const type = types[extname(file)] ?? "application/octet-stream";
  // Over a forwarded port every byte counts.
  const packed = text.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(200, {
    ...headers,
    "content-type": type,
    ...(packed ? { "content-encoding": "gzip" } : { "content-length": found.size }),
    vary: "accept-encoding",
    "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") return void response.end();
  // A reader that goes away in the middle is no fault of ours.
  const bytes = createReadStream(file);
  await (packed ? pipeline(bytes, createGzip(), response) : pipeline(bytes, response)).catch(() => response.destroy());
}

/** The file an address names; undefined where it leads out of the folder or is no address. */
function fileFor(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return undefined;
  }
  if (path.includes("\0")) return undefined;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}
