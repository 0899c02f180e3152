import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { useSurroundings } from "../../session/surroundings.ts";
import { useOpens } from "../../session/use-opens.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import { Before } from "./before.tsx";
import { Boundaries } from "./boundaries.tsx";
import { Dates } from "./dates.tsx";
import { Days } from "./days.tsx";
import { Files } from "./files.tsx";
import { createImport } from "./import.ts";
import { OpenQuestions } from "./open-questions.tsx";
import { Result } from "./result.tsx";
import { Sentences } from "./sentences.tsx";
import type { Added as WhatWasAdded } from "./state.ts";
import { Who } from "./who.tsx";
import { counted, longDay } from "./words.ts";
import "../entry/entry.css";
import "../add/add.css";
import "../their-side/their-side.css";
import "./import.css";

/** Facts instead of memory, and no more of their words than needed: six steps. `{ ask: "later" }` asks what was left open. */
export default function ImportPage({ with: { ask } }: ScreenProps) {
  return ask === "later" ? <OpenQuestions /> : <Import />;
}

function Import() {
  const session = useSession();
  const router = useRouter();
  const opens = useOpens();
  const figures = useRef(opens.signs.open);
  figures.current = opens.signs.open;
  const run = useMemo(() => createImport(session, () => figures.current), []);
  useEffect(() => run.close, []);
  const { shared } = useSurroundings();
  const showsDays = useSignal(false);
  if (run.added.value !== undefined) return <Added {...run.added.value} />;
  if (showsDays.value) return <Days run={run} onBack={() => (showsDays.value = false)} />;
  switch (run.step.value) {
    case "before":
      return (
        <Before
          run={run}
          shared={shared.state.value}
          onGo={() => {
            run.step.value = "files";
            const files = shared.take();
            if (files.length > 0) void run.read(files);
          }}
        />
      );
    case "files":
      return <Files run={run} onDays={() => (showsDays.value = true)} />;
    case "who":
      return <Who run={run} />;
    case "dates":
      return <Dates run={run} />;
    case "boundaries":
      return <Boundaries run={run} />;
    case "result":
      return (
        <Result
          run={run}
          onCancel={() => {
            run.close();
            router.replace("journal");
          }}
        />
      );
  }
}

function Added({ count, until, sentences }: WhatWasAdded) {
  const { go } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {count === 0 ? "Nothing new." : `${counted(count, "contact", "contacts")} added.`}
      </h1>
      <Sentences count={sentences} />
      <p>
        {until === ""
          ? `The ${sentences > 0 ? "other " : ""}texts are gone from here.`
          : `The texts are dropped on ${longDay(until)}; settings can drop them sooner.`}{" "}
        The export file is still in your downloads. Delete it there.
      </p>
      <div class="actions">
        <button type="button" class="main" onClick={() => go("journal")}>
          Journal
        </button>
        <button type="button" onClick={() => go("today")}>
          Today
        </button>
      </div>
    </>
  );
}
