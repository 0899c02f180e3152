import type { Versions } from "../../service-worker/messages.ts";
import { WhatChanged } from "./what-changed.tsx";

/** A version that is here and does not run: what is different in it, and the choice. */
export function NewVersion({
  versions,
  choose,
}: {
  readonly versions: Versions;
  readonly choose: (version: string) => Promise<void>;
}) {
  const agreed = versions.chosen === versions.ready;
  return (
    <section class="card">
      <h2>A new version is ready</h2>
      <WhatChanged from={`./changes.json?of=${encodeURIComponent(versions.ready)}`} newest />
      {agreed ? (
        <>
          <p role="status">It starts when you next open Rekindle.</p>
          <button type="button" onClick={() => void choose(versions.inUse)}>
            Stay with this one
          </button>
        </>
      ) : (
        <button type="button" class="main" onClick={() => void choose(versions.ready)}>
          Use it from the next opening
        </button>
      )}
    </section>
  );
}
