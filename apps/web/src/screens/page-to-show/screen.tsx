import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { saveFile } from "../../files/save-file.ts";
import { Area } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts, useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { pageToShow } from "./lines.ts";
import "./page-to-show.css";

/** To print or save, for one person who helps. */
export default function PageToShow() {
  const { entries, sealed } = useSession();
  const criterion = useSignal("");
  useEffect(() => {
    void sealed.get(sealedNames.setting("my-criterion")).then((text) => {
      criterion.value = text ?? "";
    });
  }, []);
  const sections = pageToShow(entries.value, useGuidance(), useFacts(), criterion.value);
  const own = useSignal("");
  const all =
    own.value.trim() === "" ? sections : [...sections, { title: "What I want to say", lines: [own.value.trim()] }];
  const text = all.map(({ title, lines }) => `${title}\n${lines.join("\n")}\n`).join("\n");
  return (
    <>
      <h1>A page to show</h1>
      <p class="not-printed">For a counsellor or a friend. None of their words stand on it, and no names.</p>
      {all.map(({ title, lines }) => (
        <section key={title} class="stack">
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <div class="not-printed stack">
        <Area
          label="A line of your own, if you like"
          hint="It is printed and not kept. Leave names out."
          value={own.value}
          onText={(next) => (own.value = next)}
        />
        <div class="actions">
          <button type="button" class="main" onClick={() => print()}>
            Print
          </button>
          <button type="button" onClick={() => saveFile("page.txt", "text/plain", text)}>
            Save as a text file
          </button>
        </div>
        <p class="soft">A saved file is not sealed. Delete it when it has been shown.</p>
      </div>
    </>
  );
}
