import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { Field } from "../../parts/field.tsx";
import { useSession } from "../../session/context.ts";
import { useRouter } from "../../shell/router.ts";

/** A neutral page: the name that was chosen, one field, "Open". Help and Leave stand in the header as everywhere. */
export default function Locked() {
  const session = useSession();
  const router = useRouter();
  const secret = useSignal("");
  const error = useSignal("");
  const busy = useSignal(false);
  const look = session.look.values.value;
  const byItself = session.ways.value.some(({ kind }) => kind === "device");

  async function open(event: Event) {
    event.preventDefault();
    busy.value = true;
    error.value = "";
    const failure = await session.open(byItself ? { device: true } : { passphrase: secret.value });
    busy.value = false;
    secret.value = "";
    if (failure) error.value = failureSentence(failure);
  }
  if (session.phase.value === "none") {
    return (
      <>
        <h1>{look.name}</h1>
        <p role="alert">{session.trouble.value}</p>
      </>
    );
  }
  return (
    <>
      <h1>{look.name}</h1>
      <form onSubmit={(event) => void open(event)}>
        {byItself ? null : (
          <Field
            label="Passphrase"
            type="password"
            autoComplete="current-password"
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
          {look.cardWhenLocked ? (
            <button type="button" onClick={() => router.go("card")}>
              Card
            </button>
          ) : null}
        </div>
      </form>
    </>
  );
}
