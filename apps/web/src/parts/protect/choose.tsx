import { useSignal } from "@preact/signals";
import { useSession } from "../../session/context.ts";
import { Tick } from "../choice.tsx";
import { Field } from "../field.tsx";
import { strengthOf } from "./strength.ts";
import { drawWords } from "./words.ts";

interface ChooseProps {
  readonly word: string;
  readonly busy: boolean;
  readonly error: string;
  readonly onChosen: (passphrase: string) => void;
  readonly onBack: () => void;
}

/** A passphrase of one's own, or four words drawn by chance; how hard it is to guess stands beside it in words. */
export function ChoosePassphrase({ word, busy, error, onChosen, onBack }: ChooseProps) {
  const { entries } = useSession();
  const text = useSignal("");
  const shown = useSignal(false);
  const offer = useSignal("");
  /** One that is easy to guess is taken at the second asking: the text that was asked about. */
  const warned = useSignal("");
  const names = entries.value.flatMap((entry) =>
    entry.kind === "profile" && "theirName" in entry && typeof entry.theirName === "string" ? [entry.theirName] : [],
  );
  const strength = text.value === "" ? "" : strengthOf(text.value, names);
  const easy = strength === "easy to guess";
  const asked = easy && warned.value === text.value;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (easy && !asked) warned.value = text.value;
        else onChosen(text.value);
      }}
    >
      <Field
        label="Passphrase"
        type={shown.value ? "text" : "password"}
        autoComplete="new-password"
        hint="Four or more words that have nothing to do with each other are easy to keep in mind and hard to guess."
        value={text.value}
        onText={(next) => (text.value = next)}
        error={error}
      />
      <p role="status">
        {strength === "" ? "" : `This is ${strength}.`}
        {easy ? " Somebody who knows you could try it." : ""}
        {asked ? " Use it all the same?" : ""}
      </p>
      <Tick words="Show what I type" checked={shown.value} onChange={(on) => (shown.value = on)} />
      {offer.value === "" ? (
        <button type="button" onClick={() => (offer.value = drawWords())}>
          Offer me four words
        </button>
      ) : (
        <div class="card">
          <p class="code">{offer.value}</p>
          <div class="actions">
            <button
              type="button"
              onClick={() => {
                text.value = offer.value;
                shown.value = true;
              }}
            >
              Take these
            </button>
            <button type="button" onClick={() => (offer.value = drawWords())}>
              Other words
            </button>
          </div>
        </div>
      )}
      {busy ? <p role="status">Sealing your journal. This takes a moment on purpose.</p> : null}
      <div class="actions">
        <button type="submit" class="main" disabled={text.value === "" || busy}>
          {asked ? "Use it all the same" : word}
        </button>
        <button type="button" onClick={onBack}>
          Back
        </button>
      </div>
    </form>
  );
}
