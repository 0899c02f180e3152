/** The app without a network: every file of the version in use from the cache, and no version that nobody agreed to. */
import type { Asked, Versions } from "./messages.ts";
import { handOver, hold } from "./shared.ts";
import { address, choose, chosen, file, fileOf, install, inUse, promote, version } from "./versions.ts";

declare const self: ServiceWorkerGlobalScope;

self.addEventListener("install", (event) => {
  // Waiting would be no consent: a waiting worker starts by itself once every tab is closed.
  event.waitUntil(install().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (!url.href.startsWith(self.registration.scope)) return;
  if (request.method === "POST" && url.pathname === new URL(address("./share")).pathname) {
    event.respondWith(hold(request));
    return;
  }
  if (request.method !== "GET") return;
  const home = [address("./"), address("./index.html")].includes(url.origin + url.pathname);
  if (request.mode === "navigate" && home) event.respondWith(promote().then(() => file(request, address("./"))));
  else {
    const of = url.searchParams.get("of");
    event.respondWith(of === null ? file(request) : fileOf(of, request.url));
  }
});

self.addEventListener("message", (event) => {
  const asked = event.data as Asked;
  const [port] = event.ports;
  if ("choose" in asked) event.waitUntil(choose(asked.choose).then(() => port?.postMessage(true)));
  else if (asked.ask === "versions") event.waitUntil(versions().then((known) => port?.postMessage(known)));
  else if (asked.ask === "shared") {
    const files = handOver();
    port?.postMessage(
      files,
      (files ?? []).map(({ bytes }) => bytes),
    );
  }
});

const versions = async (): Promise<Versions> => ({ inUse: await inUse(), ready: version, chosen: await chosen() });
