import { useSignal } from "@preact/signals";
import { type Failure, failureSentence, type Secret } from "@rekindle/vault";
import { useSession } from "../session/context.ts";
import { openByPasskey } from "../session/passkeys.ts";
import { Field } from "./field.tsx";

/** One field and "Open", and the other ways in where they exist. */
export function OpenForm({
  onOpen,
  children,
}: {
  readonly onOpen?: () => void;
  readonly children?: preact.ComponentChildren;
}) {
  const session = useSession();
  const secret = useSignal("");
  const byCode = useSignal(false);
  const error = useSignal("");
  const busy = useSignal(false);
  const has = (kind: string) => session.ways.value.some((way) => way.kind === kind);
  const byItself = has("device");

  async function tried(attempt: () => Promise<Failure | undefined>) {
    busy.value = true;
    error.value = "";
    const failure = await attempt();
    busy.value = false;
    secret.value = "";
    if (failure) error.value = failureSentence(failure);
    else onOpen?.();
  }
  const other = () => {
    byCode.value = !byCode.value;
    // What went wrong, and what was typed, belong to the way that is left; a passphrase must not stand there readable.
    error.value = "";
    secret.value = "";
  };
  const given = (): Secret => {
    if (byItself) return { device: true };
    return byCode.value ? { recoveryCode: secret.value } : { passphrase: secret.value };
  };

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void tried(() => session.open(given()));
      }}
    >
      {byItself ? (
        <p class="field-error" role="alert">
          {error.value}
        </p>
      ) : (
        <Field
          key={byCode.value ? "code" : "passphrase"}
          label={byCode.value ? "Recovery code" : "Passphrase"}
          type={byCode.value ? "text" : "password"}
          autoComplete={byCode.value ? "off" : "current-password"}
          value={secret.value}
          onText={(text) => (secret.value = text)}
          error={error.value}
        />
      )}
      {busy.value ? (
        <p role="status">Opening your journal. This takes a moment on purpose: it slows down anyone who guesses.</p>
      ) : null}
      <div class="actions">
        <button type="submit" class="main" disabled={busy.value}>
          Open
        </button>
        {has("passkey") ? (
          <button type="button" disabled={busy.value} onClick={() => void tried(() => openByPasskey(session))}>
            Fingerprint or face
          </button>
        ) : null}
        {children}
      </div>
      {has("recovery") && !byItself ? (
        <button type="button" class="quiet" onClick={other}>
          {byCode.value ? "Use the passphrase" : "Use the recovery code"}
        </button>
      ) : null}
    </form>
  );
}
