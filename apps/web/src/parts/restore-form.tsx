import { useSignal } from "@preact/signals";
import { failureSentence, looksLikeCode } from "@rekindle/vault";
import { useEffect, useId, useRef } from "preact/hooks";
import { useSession } from "../session/context.ts";
import { restoredSentence } from "../session/restored.ts";
import { Field } from "./field.tsx";

/** Joins a backup file with what is here, or makes this device's journal from it. Nothing is overwritten. */
export function RestoreForm({ onDone }: { readonly onDone: () => void }) {
  const session = useSession();
  const file = useSignal<File | undefined>(undefined);
  const secret = useSignal("");
  const error = useSignal("");
  const done = useSignal("");
  const busy = useSignal(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The button had the focus, and gave it up while it could not be pressed.
  useEffect(() => {
    if (!busy.value && (done.value || error.value))
      form.current?.querySelector<HTMLElement>("[aria-invalid], [tabindex]")?.focus();
  }, [busy.value]);

  async function restore(event: Event) {
    event.preventDefault();
    if (!file.value) {
      error.value = "Choose the backup file first.";
      return;
    }
    busy.value = true;
    error.value = "";
    done.value = "";
    const bytes = new Uint8Array(await file.value.arrayBuffer());
    const text = secret.value;
    const result = await session.restore(bytes, looksLikeCode(text) ? { recoveryCode: text } : { passphrase: text });
    busy.value = false;
    secret.value = "";
    if (typeof result === "string") {
      error.value =
        result === "wrong-passphrase"
          ? "That does not open this backup. Try again: its passphrase or its recovery code does."
          : failureSentence(result);
      return;
    }
    done.value = restoredSentence(result);
    onDone();
  }

  return (
    <form ref={form} onSubmit={(event) => void restore(event)} class="stack">
      <div class="field">
        <label for={id}>Backup file</label>
        <input id={id} type="file" onChange={(event) => (file.value = event.currentTarget.files?.[0])} />
      </div>
      <Field
        label="Passphrase or recovery code of the backup"
        type="password"
        autoComplete="current-password"
        value={secret.value}
        onText={(text) => (secret.value = text)}
        error={error.value}
      />
      {busy.value ? <p role="status">Opening the backup. This takes a moment on purpose.</p> : null}
      <p role="status" tabIndex={-1}>
        {done.value}
      </p>
      <div class="actions">
        <button type="submit" class="main" disabled={busy.value}>
          Restore
        </button>
      </div>
    </form>
  );
}
