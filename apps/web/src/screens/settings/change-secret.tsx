import { useSignal } from "@preact/signals";
import { failureSentence, looksLikeCode, type Secret } from "@rekindle/vault";
import { Field } from "../../parts/field.tsx";
import { ChoosePassphrase } from "../../parts/protect/choose.tsx";
import { RecoveryCode } from "../../parts/protect/recovery-code.tsx";
import { useSession } from "../../session/context.ts";

/** A new passphrase or a new recovery code; either asks for one that opens the journal now. */
export function ChangeSecret() {
  const { vault } = useSession();
  const doing = useSignal<"" | "passphrase" | "code" | "shown">("");
  const proof = useSignal("");
  const error = useSignal("");
  const busy = useSignal(false);
  const code = useSignal("");
  const said = useSignal("");

  const given = (): Secret =>
    looksLikeCode(proof.value) ? { recoveryCode: proof.value } : { passphrase: proof.value };
  const end = (words: string) => {
    doing.value = "";
    proof.value = "";
    error.value = "";
    said.value = words;
  };
  async function change(next: string) {
    busy.value = true;
    const changed = await vault.value?.changePassphrase(given(), next);
    busy.value = false;
    if (changed && !changed.ok) error.value = failureSentence(changed.failure);
    else end("The new passphrase is in force. Backups you saved before still open with the old one.");
  }
  async function renew(event: Event) {
    event.preventDefault();
    busy.value = true;
    const made = await vault.value?.newRecoveryCode(given());
    busy.value = false;
    if (!made) return;
    if (!made.ok) {
      error.value = failureSentence(made.failure);
      return;
    }
    code.value = made.value.recoveryCode;
    doing.value = "shown";
  }

  if (doing.value === "shown") {
    return (
      <RecoveryCode
        code={code.value}
        onWritten={() => {
          code.value = "";
          end("The new recovery code is in force. The old one opens nothing here any more.");
        }}
      />
    );
  }
  if (doing.value === "") {
    return (
      <>
        <p>A passphrase is set.</p>
        <div class="actions">
          <button type="button" onClick={() => (doing.value = "passphrase")}>
            Change the passphrase
          </button>
          <button type="button" onClick={() => (doing.value = "code")}>
            New recovery code
          </button>
        </div>
        <p role="status">{said.value}</p>
      </>
    );
  }
  const old = (
    <Field
      label="The passphrase you have now, or the recovery code"
      type="password"
      autoComplete="current-password"
      value={proof.value}
      onText={(text) => (proof.value = text)}
      error={error.value}
    />
  );
  if (doing.value === "passphrase") {
    return (
      <>
        {old}
        <ChoosePassphrase
          word="Change it"
          busy={busy.value}
          error=""
          onChosen={(next) => void change(next)}
          onBack={() => end("")}
        />
      </>
    );
  }
  return (
    <form class="stack" onSubmit={(event) => void renew(event)}>
      {old}
      <div class="actions">
        <button type="submit" class="main" disabled={proof.value === "" || busy.value}>
          Make a new code
        </button>
        <button type="button" onClick={() => end("")}>
          Back
        </button>
      </div>
    </form>
  );
}
