import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { readDay } from "@rekindle/journal";
import { failureSentence, plainExportWarning } from "@rekindle/vault";
import { useEffect } from "preact/hooks";
import { plainExport } from "../../files/plain-export.ts";
import { saveFile } from "../../files/save-file.ts";
import { Tick } from "../../parts/choice.tsx";
import { RestoreForm } from "../../parts/restore-form.tsx";
import { Notice } from "../../parts/text.tsx";
import { type Happening, readLog } from "../../session/contacted.ts";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { backupSaved } from "../../session/reminders.ts";

/** One sealed file to keep elsewhere, the way back from it, and a plain copy for whoever needs one. */
export default function Backup() {
  return (
    <>
      <h1>Backup</h1>
      <Save />
      <section class="stack">
        <h2>Restore</h2>
        <p>A backup joins what is here. Nothing is overwritten.</p>
        <RestoreForm onDone={() => undefined} />
      </section>
      <Plain />
    </>
  );
}

function Save() {
  const session = useSession();
  const { today } = useFacts();
  const dayOfSaving = (at: string) => spellDay(readDay(at.slice(0, 10)) ?? today, today);
  const saved = useSignal("");
  const said = useSignal("");
  const error = useSignal("");
  const guarded = session.ways.value.some(({ kind }) => kind === "passphrase");
  useEffect(() => void session.sealed.get(backupSaved).then((when) => (saved.value = when ?? "")), []);

  async function save() {
    error.value = "";
    const file = await session.vault.value?.backup();
    if (!file) return;
    if (!file.ok) {
      error.value = failureSentence(file.failure);
      return;
    }
    said.value = saveFile("notes.backup", "application/octet-stream", file.value);
    const now = session.clock.renew();
    await session.sealed.set(backupSaved, now);
    saved.value = now;
  }
  return (
    <section class="stack">
      <p>One sealed file. It opens only with your passphrase or recovery code. Keep it where they cannot reach.</p>
      <p>Last saved: {saved.value === "" ? "never" : dayOfSaving(saved.value)}</p>
      {guarded ? (
        <button type="button" class="main" onClick={() => void save()}>
          Save a backup file
        </button>
      ) : (
        <>
          <p>Without a passphrase nothing outside this device could open the file, so choose one first.</p>
          <button type="button" class="main" onClick={() => (session.asksProtection.value = "by-choice")}>
            Choose a passphrase
          </button>
        </>
      )}
      <p role="status">{said.value}</p>
      <p role="alert" class="field-error">
        {error.value}
      </p>
    </section>
  );
}

function Plain() {
  const { clock, entries, sealed } = useSession();
  // A year of five digits can be typed, and is no reason to save nothing.
  const at = (when: string) => (/^\d{4}-/.test(when) ? clock.on(...(when.split("T") as [string, string])) : when);
  const theirs = useSignal(false);
  const said = useSignal("");
  const log = useSignal<readonly Happening[]>([]);
  useEffect(() => void readLog(sealed).then((found) => (log.value = found)), []);
  return (
    <section class="stack">
      <h2>A plain copy</h2>
      <Notice kind="care">
        <p>
          {theirs.value
            ? plainExportWarning
            : "This file will not be sealed. Anybody who gets hold of it can read all of it. Delete it when you no longer need it."}
        </p>
      </Notice>
      <Tick
        words="With their words too, as proof for a lawyer or the police"
        checked={theirs.value}
        onChange={(on) => (theirs.value = on)}
      />
      <button
        type="button"
        disabled={entries.value.length + log.value.length === 0}
        onClick={() => {
          const copy = plainExport(entries.value, theirs.value, log.value, at);
          said.value = `${saveFile("notes.jsonl", "application/jsonl", copy)} Anybody who opens it can read it.`;
        }}
      >
        Save a plain copy
      </button>
      <p role="status">{said.value}</p>
    </section>
  );
}
