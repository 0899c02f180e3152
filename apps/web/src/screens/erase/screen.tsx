import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { useEffect, useRef } from "preact/hooks";
import { Choice, Tick } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { notes } from "../../session/notes.ts";
import type { Session } from "../../session/session.ts";
import { useRouter } from "../../shell/router.ts";
import { eraseSealedWords } from "./sealed-words.ts";
import { type Extent, erasure } from "./what-stays.ts";

const word = "erase";

/** Gone from here at once, after one typed word; what cannot be reached is named. */
export default function Erase() {
  const session = useSession();
  const router = useRouter();
  const extent = useSignal<Extent | undefined>(undefined);
  const keepNo = useSignal(true);
  const typed = useSignal("");
  const error = useSignal("");
  const done = useSignal("");
  const said = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone, or its button cannot be pressed.
  useEffect(() => {
    if (done.value || error.value) said.current?.focus();
  }, [done.value, error.value]);
  const name = useFacts().profile.theirName || "them";
  const hasNo = session.entries.value.some(
    ({ kind }) => kind === "boundary" || kind === "concern" || kind === "stance",
  );

  async function erase(event: Event) {
    event.preventDefault();
    if (!extent.value || typed.value.trim().toLowerCase() !== word) return;
    error.value = (await eraseFrom(session, extent.value, keepNo.value)) ?? "";
    typed.value = "";
    if (error.value !== "") return;
    if (extent.value === "all") router.begin();
    else done.value = goneSentence(extent.value, name, hasNo && keepNo.value);
    extent.value = undefined;
  }

  return (
    <>
      <h1>Erase</h1>
      <Choice
        legend="What shall be gone?"
        value={extent.value}
        onChoose={(value) => {
          extent.value = value;
          done.value = "";
        }}
        options={[
          { value: "words", words: "Their words", more: "What they wrote or said. That it happened stays." },
          { value: "them", words: `Everything about ${name}`, more: "How you were, and your settings, stay." },
          { value: "all", words: "Everything on this device" },
        ]}
      />
      {extent.value === "them" && hasNo ? (
        <Tick
          words="Keep only the date they said no, so that the app can still say it"
          checked={keepNo.value}
          onChange={(on) => (keepNo.value = on)}
        />
      ) : null}
      {extent.value ? (
        <form class="stack" onSubmit={(event) => void erase(event)}>
          <Notice kind="care">
            <p>
              Gone from here at once. We cannot reach: backup files you saved, exports in downloads, what you sent them,
              what a phone backup copied.
            </p>
          </Notice>
          <Field label={`Type “${word}” to go on`} value={typed.value} onText={(text) => (typed.value = text)} />
          <button type="submit" class="main" disabled={typed.value.trim().toLowerCase() !== word}>
            Erase
          </button>
        </form>
      ) : null}
      <div ref={said} tabIndex={-1}>
        <p role="status">{done.value}</p>
        <p role="alert" class="field-error">
          {error.value}
        </p>
      </div>
    </>
  );
}

function goneSentence(extent: Extent, name: string, noKept: boolean): string {
  if (extent === "words") return "Their words are gone from here.";
  return noKept
    ? `Everything about ${name} is gone from here, except the date they said no.`
    : `Everything about ${name} is gone from here.`;
}

/** Sealed texts that are settings of the app stay with "everything about them"; letters, drafts and logs go. */
const staying = /^setting\/(remind-|backup-)/;

/** @returns the sentence of what went wrong, or undefined. */
async function eraseFrom(session: Session, extent: Extent, keepNo: boolean): Promise<string | undefined> {
  if (extent === "all") {
    const failure = await session.eraseEverything();
    return failure && failureSentence(failure);
  }
  const vault = session.vault.value;
  if (!vault) return failureSentence("locked");
  const { ids, instead } = erasure(session.entries.value, extent, keepNo);
  const erased = await vault.erase(ids, instead as readonly unknown[] as readonly Record<string, unknown>[]);
  if (!erased.ok) return failureSentence(erased.failure);
  notes.forget();
  if (extent === "words") await eraseSealedWords(session);
  if (extent === "them") {
    for (const { name } of await session.sealed.list("")) if (!staying.test(name)) await session.sealed.remove(name);
  }
  await session.refresh();
  return undefined;
}
