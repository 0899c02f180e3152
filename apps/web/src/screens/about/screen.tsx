import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useSurroundings } from "../../session/surroundings.ts";
import { NewVersion } from "./new-version.tsx";
import { WhatChanged } from "./what-changed.tsx";
import "./about.css";

const never = [
  "It sends nothing anywhere. There is no account, no advertising, no counting of visits.",
  "It never writes to them, and never for you.",
  "It never looks up where they are or what they do.",
  "It promises nothing about anybody's heart, and gives no odds.",
  "It never helps past a stated no.",
  "It never asks you to come back.",
];

/** What runs here, what it never does, what changed, and whose work is inside. */
export default function About() {
  const { offline } = useSurroundings();
  const versions = offline.versions.value;
  return (
    <>
      <h1>About</h1>
      {versions && versions.ready !== versions.inUse ? (
        <NewVersion versions={versions} choose={offline.choose} />
      ) : null}
      <section class="stack">
        <p>Rekindle, version {versions?.inUse ?? __APP_VERSION__}. Free software under the Apache licence 2.0.</p>
        <p class="soft">
          It gives thought-out advice, not therapy and not law. It can be wrong. In danger, call your emergency number.
        </p>
      </section>
      <section class="stack">
        <h2>What it never does</h2>
        <ul>
          {never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>What changed</h2>
        <WhatChanged from="./changes.json" />
      </section>
      <Licences />
    </>
  );
}

function Licences() {
  const text = useSignal("");
  const open = useSignal(false);
  useEffect(() => {
    if (!open.value || text.value !== "") return;
    void fetch("./licences.txt")
      .then((answer) => answer.text())
      .then(
        (found) => (text.value = found),
        () => (text.value = "They could not be loaded. They stand in the file licences.txt beside the app."),
      );
  }, [open.value]);
  return (
    <details class="licences" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>Licences of what is inside</summary>
      <pre>{text.value}</pre>
    </details>
  );
}
