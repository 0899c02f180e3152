import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
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
  const facts = useFacts();
  const { today } = facts;
  const sections = pageToShow(entries.value, useGuidance(), facts, criterion.value);
  // Whoever is shown it may look at it in another year, so the year is said.
  const made = `Made on ${spellDay(today, 0)}.`;
  const own = useSignal("");
  const said = useSignal("");
  const all =
    own.value.trim() === "" ? sections : [...sections, { title: "What I want to say", lines: [own.value.trim()] }];
  const save = () => {
    const text = [`${made}\n`, ...all.map(({ title, lines }) => `${title}\n${lines.join("\n")}\n`)].join("\n");
    said.value = `${saveFile("page.txt", "text/plain", text)} Anybody who opens it can read it.`;
  };
  return (
    <>
      <h1>A page to show</h1>
      <p class="not-printed">For a counsellor or a friend. None of their words stand on it, and no names.</p>
      <p>{made}</p>
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
          <button type="button" onClick={save}>
            Save as a text file
          </button>
        </div>
        <p role="status">{said.value}</p>
        <p class="soft">A saved file is not sealed. Delete it when it has been shown.</p>
      </div>
    </>
  );
}
