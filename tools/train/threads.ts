/** Long work in threads, each piece kept until all of it is done: a training that was stopped goes on where it was. */
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { root } from "./sets.ts";

export type Tell = (line: string) => void;

interface Work<Job> {
  readonly module: string;
  readonly job: Job;
}

interface Said<Result> {
  readonly line?: string;
  readonly result?: Result;
}

const folder = join(root, "node_modules/.cache/rekindle-train");

/** What is kept counts for these sources only. */
function sumOf(sources: readonly string[]): string {
  const code = createHash("sha256");
  for (const path of globSync(sources, { cwd: root }).sort()) code.update(readFileSync(join(root, path)));
  return code.digest("hex");
}

export interface Threads<Job> {
  /** Its `import.meta.url`; it calls `ownThread`. */
  readonly module: string;
  readonly jobs: readonly Job[];
  /** Patterns of the files whose change makes everything new. */
  readonly sources: readonly string[];
  /** All that the result of a job depends on besides. */
  readonly keyOf: (job: Job) => string;
  readonly tell: Tell;
}

/** Does the jobs in threads, as many at a time as the machine has cores. @returns their results, in the order of the jobs. */
export async function inThreads<Job, Result>({ module, jobs, sources, keyOf, tell }: Threads<Job>): Promise<Result[]> {
  mkdirSync(folder, { recursive: true });
  const code = sumOf(sources);
  const results: Result[] = [];
  const left = [...jobs.entries()];
  const take = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [i, job] = next;
      const key = createHash("sha256")
        .update(`${code} ${module} ${keyOf(job)}`)
        .digest("hex");
      const path = join(folder, key.slice(0, 32));
      if (existsSync(path)) results[i] = deserialize(readFileSync(path)) as Result;
      else {
        const result = await inThread<Job, Result>({ module, job }, tell);
        writeFileSync(`${path}.part`, serialize(result));
        renameSync(`${path}.part`, path);
        results[i] = result;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  return results;
}

/** Everything is written: nothing has to be gone on with. */
export function forgetKept(): void {
  rmSync(folder, { recursive: true, force: true });
}

function inThread<Job, Result>(work: Work<Job>, tell: Tell): Promise<Result> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(work.module), { workerData: work });
    worker.on("message", ({ line, result }: Said<Result>) => (line === undefined ? done(result!) : tell(line)));
    worker.once("error", fail);
  });
}

/** Where a module is loaded as a thread of `inThreads`: does the job it was started for. */
export function ownThread<Job, Result>(module: string, work: (job: Job, tell: Tell) => Result): void {
  const own = isMainThread ? undefined : (workerData as Work<Job> | null);
  if (own?.module !== module) return;
  const say = (said: Said<Result>): void => parentPort!.postMessage(said);
  say({ result: work(own.job, (line) => say({ line })) });
}
