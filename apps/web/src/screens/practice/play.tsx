import { useSignal } from "@preact/signals";
import { linesOf, pick, picksOf, type Run, say, sayGoodbye, stopHere, whereOf } from "@rekindle/practice";
import { useEffect, useId, useRef } from "preact/hooks";
import { Field } from "../../parts/field.tsx";
import { useNewHeading } from "../../parts/new-heading.ts";
import { Said } from "./said.tsx";

interface PlayProps {
  readonly run: Run;
  readonly onTurn: (next: Run) => void;
}

/** A scene being played: what was said, lines to pick, a field for one's own, and two ways out that always work. */
export function Play({ run, onTurn }: PlayProps) {
  const name = useId();
  const typed = useSignal("");
  const chosen = useSignal<number | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const heading = useNewHeading(undefined);
  const spoken = linesOf(run);
  const bringFocus = useRef<"field" | "picks" | undefined>(undefined);
  useEffect(() => {
    heading.current?.setAttribute("tabindex", "-1");
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  // The lines to pick are others after each turn; whoever typed stays in the field.
  useEffect(() => {
    const wanted = bringFocus.current;
    bringFocus.current = undefined;
    if (wanted === undefined) return;
    form.current?.querySelector<HTMLElement>(wanted === "field" ? "input[type=text]" : "input[type=radio]")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, [run]);

  function speak(event: Event) {
    event.preventDefault();
    const text = typed.value;
    const picked = chosen.value;
    if (text.trim() === "" && picked === undefined) return;
    bringFocus.current = text.trim() === "" ? "picks" : "field";
    typed.value = "";
    chosen.value = undefined;
    onTurn(text.trim() === "" ? pick(run, picked!) : say(run, text));
  }
  return (
    <>
      <h1 ref={heading}>{run.cast.scene.title}</h1>
      <p>{whereOf(run)}</p>
      <Said spoken={spoken} name={run.name} live />
      <form ref={form} class="stack" onSubmit={speak}>
        <fieldset class="choice">
          <legend>What do you say?</legend>
          <div class="choice-options">
            {picksOf(run).map((line, index) => (
              <label key={line} class="choice-option">
                <input
                  type="radio"
                  name={name}
                  checked={chosen.value === index && typed.value.trim() === ""}
                  onChange={() => {
                    chosen.value = index;
                    typed.value = "";
                  }}
                />
                <span>{line}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field label="Or in your own words" value={typed.value} onText={(text) => (typed.value = text)} />
        <div class="actions">
          <button type="submit" class="main">
            Say it
          </button>
        </div>
        <div class="actions">
          <button type="button" onClick={() => onTurn(sayGoodbye(run))}>
            Say goodbye
          </button>
          <button type="button" onClick={() => onTurn(stopHere(run))}>
            Stop here
          </button>
        </div>
      </form>
    </>
  );
}
