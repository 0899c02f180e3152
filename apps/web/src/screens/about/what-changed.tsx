import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Changes } from "../../../build/changes.ts";

/** The list of changes that comes with a version. `newest`: of its last version alone. */
export function WhatChanged({ from, newest = false }: { readonly from: string; readonly newest?: boolean }) {
  const changes = useSignal<readonly Changes[] | undefined>([]);
  useEffect(() => {
    void fetch(from)
      .then((answer) => answer.json() as Promise<readonly Changes[]>)
      .then(
        (found) => (changes.value = found),
        () => (changes.value = undefined),
      );
  }, [from]);
  if (!changes.value) return <p>What changed could not be loaded. Nothing else depends on it.</p>;
  const shown = newest ? changes.value.slice(0, 1) : changes.value;
  return (
    <>
      {shown.map(({ version, lines }) => (
        <section key={version} class="stack">
          <h3>{version}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
