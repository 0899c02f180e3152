/** Runs in the page of the browser tests: an import as an app would make it, within reach of the test. */
import { type Choice, givenFiles, type ImportInWorker, importIn, type Progress } from "../../src/worker/client.ts";

const page = {
  /** What the policy of the page refused. */
  refused: [] as string[],
  progress: [] as Progress[],
  /** The import that is going on. */
  now: undefined as ImportInWorker | undefined,
  open(files: Iterable<Blob & { readonly name?: string }>): ImportInWorker {
    const worker = new Worker("/worker.js", { type: "module" });
    page.now = importIn(worker, givenFiles(files));
    return page.now;
  },
  /** Files from their texts, or their bytes in base64. */
  files: (given: readonly { readonly name: string; readonly text?: string; readonly base64?: string }[]): File[] =>
    given.map(
      ({ name, text, base64 }) =>
        new File([text ?? Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], name, {
          lastModified: Date.UTC(2026, 2, 1),
        }),
    ),
  choice: (more: Partial<Choice> & Pick<Choice, "conversations" | "me">): Choice => ({
    zone: "Europe/Berlin",
    journal: [],
    now: "2026-03-10T10:00:00+01:00[Europe/Berlin]",
    figures: true,
    ...more,
  }),
};
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  page.refused.push(`${violatedDirective} ${blockedURI}`),
);
export type Page = typeof page;
Object.assign(globalThis, { page });
