/**
 * The versions that are here, each whole in a cache of its own, and two small notes: which one is in use, and which one
 * the person agreed to. A worker may be newer than the pages it hands out: it follows the notes, not itself.
 */
declare const self: ServiceWorkerGlobalScope;
/** Written by the build: every file of this version with its SHA-256, and what the version is called. */
declare const __FILES__: Readonly<Record<string, string>>;
declare const __VERSION__: string;

export const version = __VERSION__;
const prefix = "files-";
const cacheOf = (name: string) => `${prefix}${name}`;
const notes = "versions";

export const address = (path: string): string => new URL(path, self.registration.scope).href;
/** What is asked for by its folder is the page itself. */
const addressOfFile = (path: string) => address(path === "index.html" ? "./" : path);

async function noted(note: string): Promise<string | undefined> {
  const found = await (await caches.open(notes)).match(address(note));
  return found?.text();
}
const write = async (note: string, name: string) => (await caches.open(notes)).put(address(note), new Response(name));

export const inUse = async (): Promise<string> => (await noted("in-use")) ?? version;
export const chosen = async (): Promise<string> => (await noted("chosen")) ?? inUse();
export const choose = (name: string): Promise<void> => write("chosen", name);

/** Fetches this version whole, each file only with the bytes it was built with, or fails and leaves all as it was. */
export async function install(): Promise<void> {
  const cache = await caches.open(cacheOf(version));
  await Promise.all(
    Object.entries(__FILES__).map(async ([path, integrity]) => {
      const hashed = /[-.][\w-]{8}\.\w+$/.test(path);
      const response = await fetch(addressOfFile(path), { integrity, cache: hashed ? "default" : "no-cache" });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(addressOfFile(path), response.redirected ? await anew(response) : response);
    }),
  );
  if ((await noted("in-use")) === undefined) await write("in-use", version);
}

/**
 * A page may not be answered with what was redirected on its way. Only such an answer is built anew: beside one that
 * came as it is the browser keeps the compiled script, so that the next opening need not compile it again.
 */
async function anew(response: Response): Promise<Response> {
  const { status, headers } = response;
  return new Response(await response.blob(), { status, headers });
}

/** At an opening: the version that was agreed to takes over. The one before stays for pages that are still open. */
export async function promote(): Promise<void> {
  const [old, next] = [await inUse(), await chosen()];
  if (old === next || !(await caches.has(cacheOf(next)))) return;
  await write("in-use", next);
  const kept = new Set([notes, ...[old, next, version].map(cacheOf)]);
  for (const name of await caches.keys()) if (!kept.has(name)) await caches.delete(name);
}

/** A file of one version, whichever is in use: what changed in a version that does not run yet. */
export async function fileOf(name: string, at: string): Promise<Response> {
  return (await (await caches.open(cacheOf(name))).match(at, how)) ?? new Response(null, { status: 404 });
}

/** `ignoreVary`: what a server said about encodings must not hide a file that is here. */
const how = { ignoreVary: true, ignoreSearch: true } as const;

/** A file of the version in use, else of any that is here (pages of another one may still be open), else from the server. */
export async function file(request: Request, at = request.url): Promise<Response> {
  const cache = await caches.open(cacheOf(await inUse()));
  return (await cache.match(at, how)) ?? (await caches.match(at, how)) ?? fetch(request);
}
