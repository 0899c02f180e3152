import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { Choice, Tick } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { addPasskey, passkeysHere } from "../../session/passkeys.ts";
import { ChangeSecret } from "./change-secret.tsx";

export function Locking() {
  const session = useSession();
  const { look, ways, vault } = session;
  const { lockAfter, lockOnLeaving, cardWhenLocked } = look.values.value;
  const guarded = ways.value.some(({ kind }) => kind === "passphrase");
  return (
    <>
      {guarded ? (
        <ChangeSecret />
      ) : (
        <>
          <p>No passphrase: whoever can unlock this device can open the journal.</p>
          <button type="button" onClick={() => (session.asksProtection.value = "by-choice")}>
            Choose a passphrase
          </button>
        </>
      )}
      {guarded ? <Passkey /> : null}
      <Choice
        legend="Lock after so long without use"
        inRow
        value={`${lockAfter}`}
        onChoose={(minutes) => {
          look.set({ lockAfter: Number(minutes) as 1 | 2 | 5 | 15 });
          vault.value?.lockAfter(Number(minutes));
        }}
        options={[
          { value: "1", words: "1 minute" },
          { value: "2", words: "2 minutes" },
          { value: "5", words: "5 minutes" },
          { value: "15", words: "15 minutes" },
        ]}
      />
      <Tick
        words="Lock at once when it is out of sight"
        checked={lockOnLeaving}
        onChange={(on) => look.set({ lockOnLeaving: on })}
      />
      <Tick
        words="The card opens without unlocking; it holds nothing personal"
        checked={cardWhenLocked}
        onChange={(on) => look.set({ cardWhenLocked: on })}
      />
      <button type="button" onClick={session.lock}>
        Lock now
      </button>
    </>
  );
}

function Passkey() {
  const session = useSession();
  const error = useSignal("");
  const way = session.ways.value.find(({ kind }) => kind === "passkey");
  async function change() {
    if (way) {
      const removed = await session.vault.value?.removeWay(way.id);
      error.value = removed && !removed.ok ? failureSentence(removed.failure) : "";
      return;
    }
    const failure = await addPasskey(session);
    error.value = failure ? failureSentence(failure) : "";
  }
  if (!passkeysHere())
    return <p class="soft">Fingerprint or face: not possible in this browser, or at this address.</p>;
  return (
    <>
      <p>Open with fingerprint or face. The passphrase stays the way back in.</p>
      <button type="button" onClick={() => void change()}>
        {way ? "Remove fingerprint or face" : "Add fingerprint or face"}
      </button>
      <p role="alert" class="field-error">
        {error.value}
      </p>
    </>
  );
}
