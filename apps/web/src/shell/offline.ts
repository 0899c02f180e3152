import { type ReadonlySignal, signal } from "@preact/signals";
import type { Asked, SharedFile, Versions } from "../service-worker/messages.ts";
import { trustedUrl } from "./trusted.ts";

/** The app without a network, and its versions: a new one starts only once the person has agreed to it. */
export interface Offline {
  /** Undefined while unknown, and where the browser has no service workers. */
  readonly versions: ReadonlySignal<Versions | undefined>;
  /** From the next opening on this version runs. */
  readonly choose: (version: string) => Promise<void>;
  /** Files that another app shared; given once. Undefined where they did not arrive. */
  readonly takeShared: () => Promise<readonly File[] | undefined>;
}

/** So long the worker is waited for before it counts as gone. */
const longestWait = 10_000;
/** Milliseconds after loading until the files are fetched, however busy the page is. */
const longestUnrest = 3000;

export function startOffline(): Offline {
  const versions = signal<Versions | undefined>(undefined);
  const { serviceWorker } = navigator;
  if (!serviceWorker || !import.meta.env.PROD) {
    return { versions, choose: async () => undefined, takeShared: async () => undefined };
  }
  const learn = async () => {
    const known = await asked<Versions>({ ask: "versions" });
    if (known) versions.value = known;
  };
  const register = async () => {
    try {
      // `none`: whether there is a new version is asked of the server itself, not of the browser's cache.
      await serviceWorker.register(trustedUrl(new URL("sw.js", document.baseURI)), {
        scope: "./",
        updateViaCache: "none",
      });
    } catch {
      // The host does not send it, or the browser forbids it: the app runs, but not without a network.
    }
  };
  serviceWorker.addEventListener("controllerchange", () => void learn());
  void restful().then(register).then(learn);
  return {
    versions,
    async choose(version) {
      await asked({ choose: version });
      await learn();
    },
    async takeShared() {
      const files = await asked<readonly SharedFile[]>({ ask: "shared" });
      return files?.map(({ name, type, bytes }) => new File([bytes], name, { type }));
    },
  };
}

/**
 * Resolves once the page has loaded and has nothing to do: fetching every file of the app must not slow down the few that
 * the first page needs. Where the browser never rests, or cannot say so, after a while.
 */
function restful(): Promise<void> {
  const loaded = new Promise<void>((done) => {
    if (document.readyState === "complete") done();
    else addEventListener("load", () => done(), { once: true });
  });
  const rest = () =>
    new Promise<void>((done) => {
      if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done(), { timeout: longestUnrest });
      else setTimeout(done, longestUnrest);
    });
  return loaded.then(rest);
}

/** Asks the worker that serves this page; undefined where there is none, or no answer. */
async function asked<T>(question: Asked): Promise<T | undefined> {
  const worker = navigator.serviceWorker.controller;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<T | undefined>((done) => {
    port1.onmessage = ({ data }) => done(data as T | undefined);
    setTimeout(() => done(undefined), longestWait);
  });
  worker.postMessage(question, [port2]);
  return answer.finally(() => port1.close());
}
