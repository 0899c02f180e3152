import { sqlJsOpener } from "../imessage/sql-js.ts";
import { Import } from "../import/import.ts";
import type { Watch } from "../import/types.ts";
import type { Source } from "../model.ts";
import { readOccasions } from "../occasions.ts";
import { blobSource } from "../source.ts";
import type { Asked, PlainOccasions, ToPage, ToWorker } from "./protocol.ts";

/** The part of a worker's global scope that is used: `self` of a dedicated worker. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Milliseconds between two tellings of progress. */
const tellEvery = 100;

/**
 * Answers a page's import (client.ts) from inside a worker: call it once, with `self`, in the worker's script (docs/imports.md shows one).
 *
 * `sqlWasm` is the address of SQLite's program (0.7 MB), fetched only where an iMessage database is read; the policy of the page must
 * then allow `'wasm-unsafe-eval'` and `connect-src 'self'`, and nothing more.
 */
export function serveImports(scope: WorkerScope, { sqlWasm }: { readonly sqlWasm?: string } = {}): void {
  const sqlite = sqlJsOpener(sqlWasm);
  let sources: readonly Source[] = [];
  let current = new Import([], { sqlite });
  const running = new Map<number, AbortController>();
  const tell = (message: ToPage) => scope.postMessage(message);

  const answer = async (asked: Asked, watch: Watch) => {
    switch (asked.step) {
      case "files":
        sources = asked.asked.map(({ blob, name }) => blobSource(blob, name));
        current = new Import(sources, { sqlite });
        return null;
      case "survey":
        return current.survey(asked.asked, watch);
      case "preview":
        return current.preview(asked.asked, watch);
      case "entries":
        return current.entries(asked.asked);
      case "occasions": {
        const { failure, ...report } = await readOccasions(sources, {
          zone: asked.asked.zone,
          ...(watch.signal ? { signal: watch.signal } : {}),
        });
        return {
          ...report,
          ...(failure ? { failure: { message: failure.message, fix: failure.fix } } : {}),
        } satisfies PlainOccasions;
      }
    }
  };

  scope.addEventListener("message", ({ data }) => {
    const asked = data as ToWorker;
    if (asked.step === "abort") {
      running.get(asked.id)?.abort();
      return;
    }
    const { id } = asked;
    const abort = new AbortController();
    running.set(id, abort);
    let told = 0;
    const onProgress: Watch["onProgress"] = (progress) => {
      const now = performance.now();
      if (now - told < tellEvery) return;
      told = now;
      tell({ id, progress });
    };
    answer(asked, { signal: abort.signal, onProgress })
      .then(
        (given) => tell({ id, given }),
        () => tell({ id, crashed: true }),
      )
      .finally(() => running.delete(id));
  });
}
