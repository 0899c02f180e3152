import { useSignal } from "@preact/signals";
import { type Failure, failureSentence } from "@rekindle/vault";
import { keepStorage } from "@rekindle/vault/browser";
import { useEffect, useState } from "preact/hooks";
import { useSession } from "../../session/context.ts";
import { addPasskey, passkeysHere } from "../../session/passkeys.ts";
import { remindAgainInAWeek } from "../../session/reminders.ts";
import { OpenForm } from "../open-form.tsx";
import { ChoosePassphrase } from "./choose.tsx";
import { RecoveryCode } from "./recovery-code.tsx";

type Step = "ask" | "choose" | "code" | "passkey" | "kept" | "open";

const titles: Readonly<Record<Step, string>> = {
  ask: "Protect this journal?",
  choose: "Choose a passphrase",
  code: "Write this down",
  passkey: "Open with fingerprint or face?",
  kept: "One thing about this browser",
  open: "There is a journal here already",
};

interface StepsProps {
  /** @param first true while nothing has been begun yet: only then may the sheet be closed. */
  readonly onStep: (title: string, first: boolean) => void;
  readonly onDone: () => void;
}

/** From the question to a journal that is sealed: each step says what the choice means. */
export function ProtectSteps({ onStep, onDone }: StepsProps) {
  const session = useSession();
  const step = useSignal<Step>("ask");
  const [fresh] = useState(!session.vault.value);
  const error = useSignal("");
  const busy = useSignal(false);
  const code = useSignal("");
  const sentence = useSignal("");
  const to = (next: Step) => {
    error.value = "";
    step.value = next;
  };
  useEffect(() => onStep(titles[step.value], step.value === "ask"), [step.value]);

  const failed = (failure: Failure) => {
    // Another tab was quicker: what was written here joins that journal.
    if (failure !== "already-here" || session.vault.value) error.value = failureSentence(failure);
    else void session.lookAgain().then(() => to("open"));
  };

  async function later() {
    if (!session.vault.value && session.unkept.value) {
      const failure = await session.protectLater();
      if (failure) return failed(failure);
    }
    await remindAgainInAWeek(session, "protect");
    await finish();
  }

  async function choose(passphrase: string) {
    busy.value = true;
    const made = await session.protect(passphrase);
    busy.value = false;
    if ("failure" in made) return failed(made.failure);
    code.value = made.recoveryCode;
    to("code");
  }

  async function passkey() {
    busy.value = true;
    const failure = await addPasskey(session);
    busy.value = false;
    if (failure) error.value = failureSentence(failure);
    else await finish();
  }

  /** Asks the browser to keep the storage; where it does not promise to, says so, once: when the journal is made. */
  async function finish() {
    const kept = session.vault.value && step.value !== "kept" ? await keepStorage() : undefined;
    if (!kept || kept.persisted || !fresh) return onDone();
    sentence.value = kept.sentence;
    to("kept");
  }

  switch (step.value) {
    case "ask":
      return (
        <>
          <p>
            <strong>With a passphrase</strong>: only somebody who knows it can open it, on any device. If you forget it,
            a code opens it that is shown once, for you to write down. Without both nobody can, us included; there is no
            reset and no hint.
          </p>
          <p>
            <strong>Later</strong>: it is still stored sealed, but whoever can unlock this device can open it.
          </p>
          <p class="field-error" role="alert">
            {error.value}
          </p>
          <div class="actions">
            <button type="button" class="main" onClick={() => to("choose")}>
              Choose a passphrase
            </button>
            <button type="button" onClick={() => void later()}>
              Later
            </button>
          </div>
        </>
      );
    case "choose":
      return (
        <ChoosePassphrase
          word="Use this passphrase"
          busy={busy.value}
          error={error.value}
          onChosen={(passphrase) => void choose(passphrase)}
          onBack={() => to("ask")}
        />
      );
    case "code":
      return (
        <RecoveryCode
          code={code.value}
          onWritten={() => {
            code.value = "";
            if (passkeysHere()) to("passkey");
            else void finish();
          }}
        />
      );
    case "passkey":
      return (
        <>
          <p>Where this device knows a fingerprint, a face or a PIN of its own, that can open the journal too.</p>
          <p>The passphrase stays the way back in.</p>
          <p class="field-error" role="alert">
            {error.value}
          </p>
          <div class="actions">
            <button type="button" disabled={busy.value} onClick={() => void passkey()}>
              Add it
            </button>
            <button type="button" disabled={busy.value} onClick={() => void finish()}>
              No
            </button>
          </div>
        </>
      );
    case "kept":
      return (
        <>
          <p>{sentence.value}</p>
          <div class="actions">
            <button type="button" class="main" onClick={onDone}>
              All right
            </button>
          </div>
        </>
      );
    case "open":
      return (
        <>
          <p>It was made in another tab or window. Open it, and what you wrote here joins it.</p>
          <OpenForm onOpen={() => void finish()} />
        </>
      );
  }
}
