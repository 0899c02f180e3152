/** An import as a page sees it: the work is done in a worker (serve.ts), so the page stays usable. */
import type { Choice, Failure, ImportedEntry, Preview, Result, Survey, SurveyOptions, Watch } from "../import/types.ts";
import type { GivenFile, PlainOccasions, Steps, ToPage, ToWorker } from "./protocol.ts";

export type * from "../import/types.ts";
export { type Learned, nextDay, occasionFields } from "../next-day.ts";
export type { GivenFile, PlainOccasions } from "./protocol.ts";

/** The part of a `Worker` that is used. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
}

export interface ImportInWorker {
  /** Reads everything once: formats, conversations, participants, what was not read. `failure.readings` where dates are to be asked. */
  survey(options: SurveyOptions, watch?: Watch): Promise<Result<Survey>>;
  /** What the chosen conversation would add, and what is to be confirmed. */
  preview(choice: Choice, watch?: Watch): Promise<Result<Preview>>;
  /** The entries of the last preview; `answered` are ids of possible boundaries that the person has answered. */
  entries(answered?: readonly string[]): Promise<Result<readonly ImportedEntry[]>>;
  /** Days from the contact cards and calendars among the files; how each is known is to be asked. */
  occasions(zone: string): Promise<Result<PlainOccasions>>;
  /** Ends the worker: everything that was read is gone. */
  close(): void;
}

const crashed: Failure = {
  code: "crashed",
  message: "Reading stopped: there was not enough memory, or a fault of ours.",
  fix: "Nothing was kept. Export one conversation without media, or import on a computer.",
};

/** Files chosen, dropped or shared, with their paths where a folder was given. */
export function givenFiles(
  files: Iterable<Blob & { readonly name?: string; readonly webkitRelativePath?: string }>,
): GivenFile[] {
  return Array.from(files, (blob) => ({ blob, name: blob.webkitRelativePath || blob.name || "" }));
}

/** Starts an import of `files` in `worker`, whose script calls `serveImports`. One worker serves one import; `close` ends it. Never rejects. */
export function importIn(worker: WorkerPort, files: readonly GivenFile[]): ImportInWorker {
  let next = 0;
  let broken = false;
  const waiting = new Map<number, { settle: (given: unknown) => void; watch: Watch }>();
  const say = (message: ToWorker) => worker.postMessage(message);
  const fall = () => {
    broken = true;
    for (const { settle } of waiting.values()) settle(undefined);
    waiting.clear();
  };
  worker.addEventListener("message", ({ data }) => {
    const told = data as ToPage;
    const asker = waiting.get(told.id);
    if (!asker) return;
    if ("progress" in told) {
      asker.watch.onProgress?.(told.progress);
      return;
    }
    waiting.delete(told.id);
    asker.settle("given" in told ? told.given : undefined);
  });
  worker.addEventListener("error", fall);
  worker.addEventListener("messageerror", fall);

  const ask = <Step extends keyof Steps>(step: Step, asked: Steps[Step]["asked"], watch: Watch = {}) =>
    new Promise<Steps[Step]["given"] | undefined>((resolve) => {
      if (broken) {
        resolve(undefined);
        return;
      }
      const id = next++;
      const abort = () => say({ id, step: "abort" });
      waiting.set(id, {
        watch,
        settle: (given) => {
          watch.signal?.removeEventListener("abort", abort);
          // The worker answers each step with what that step gives.
          resolve(given as Steps[Step]["given"] | undefined);
        },
      });
      say({ id, step, asked } as ToWorker);
      if (watch.signal?.aborted) abort();
      else watch.signal?.addEventListener("abort", abort);
    });

  void ask("files", files);
  const down = { ok: false, failure: crashed } as const;
  return {
    survey: async (options, watch) => (await ask("survey", options, watch)) ?? down,
    preview: async (choice, watch) => (await ask("preview", choice, watch)) ?? down,
    entries: async (answered = []) => {
      const value = await ask("entries", answered);
      return value === undefined ? down : { ok: true, value };
    },
    occasions: async (zone) => {
      const value = await ask("occasions", { zone });
      return value === undefined ? down : { ok: true, value };
    },
    close: () => {
      fall();
      worker.terminate();
    },
  };
}
