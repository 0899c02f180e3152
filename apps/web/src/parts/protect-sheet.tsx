import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { useSession } from "../session/context.ts";
import { Field } from "./field.tsx";
import { Sheet } from "./sheet.tsx";

/** Asked at the first thing worth keeping, never before. */
export function ProtectSheet() {
  const session = useSession();
  const step = useSignal<"ask" | "choose" | "code">("ask");
  const passphrase = useSignal("");
  const error = useSignal("");
  const busy = useSignal(false);
  const code = useSignal("");

  async function later() {
    const failure = await session.protectLater();
    if (failure) error.value = failureSentence(failure);
    else session.asksProtection.value = false;
  }
  async function choose(event: Event) {
    event.preventDefault();
    busy.value = true;
    const made = await session.protect(passphrase.value);
    busy.value = false;
    if ("failure" in made) {
      error.value = failureSentence(made.failure);
      return;
    }
    passphrase.value = "";
    code.value = made.recoveryCode;
    step.value = "code";
  }

  return (
    <Sheet
      title={step.value === "code" ? "Write this down" : "Protect this journal?"}
      shown={session.asksProtection.value}
      mustChoose
    >
      {step.value === "ask" ? (
        <>
          <p>
            <strong>With a passphrase</strong>: only somebody who knows it can open it, on any device. If you forget it,
            nobody can, us included; there is no reset and no hint.
          </p>
          <p>
            <strong>Later</strong>: it is still stored sealed, but whoever can unlock this phone can open it.
          </p>
          <p class="field-error" role="alert">
            {error.value}
          </p>
          <div class="actions">
            <button type="button" class="main" onClick={() => (step.value = "choose")}>
              Choose a passphrase
            </button>
            <button type="button" onClick={() => void later()}>
              Later
            </button>
          </div>
        </>
      ) : null}
      {step.value === "choose" ? (
        <form onSubmit={(event) => void choose(event)}>
          <Field
            label="Passphrase"
            type="password"
            autoComplete="new-password"
            hint="Four or more random words are easy to keep in mind and hard to guess."
            value={passphrase.value}
            onText={(text) => (passphrase.value = text)}
            error={error.value}
          />
          {busy.value ? <p>Sealing your journal. This takes a moment on purpose.</p> : null}
          <div class="actions">
            <button type="submit" class="main" disabled={passphrase.value === "" || busy.value}>
              Use this passphrase
            </button>
            <button type="button" onClick={() => (step.value = "ask")}>
              Back
            </button>
          </div>
        </form>
      ) : null}
      {step.value === "code" ? (
        <>
          <p>If you forget the passphrase, this code opens the journal. It is shown this once.</p>
          <p class="code">{code.value}</p>
          <p>Write it on paper and keep it where only you look.</p>
          <div class="actions">
            <button
              type="button"
              class="main"
              onClick={() => {
                code.value = "";
                session.asksProtection.value = false;
              }}
            >
              I have written it down
            </button>
          </div>
        </>
      ) : null}
    </Sheet>
  );
}
