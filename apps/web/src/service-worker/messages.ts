/** What the page and the service worker say to each other. Old pages meet new workers: kinds are added, never changed. */
export type Asked =
  /** Which version runs, and which one is ready beside it. */
  | { readonly ask: "versions" }
  /** The person wants this version from the next opening on. */
  | { readonly choose: string }
  /** The files that were shared to the app; handed over once, and forgotten here. */
  | { readonly ask: "shared" };

export interface Versions {
  readonly inUse: string;
  /** The newest one that is wholly here. The same as `inUse` where there is nothing newer. */
  readonly ready: string;
  /** The one that was agreed to and starts at the next opening; the same as `inUse` where none was. */
  readonly chosen: string;
}

/** A shared file as it is held in memory. */
export interface SharedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}
