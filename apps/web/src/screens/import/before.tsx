import { useSignal } from "@preact/signals";
import { Tick } from "../../parts/choice.tsx";
import { apps } from "../../words/apps.ts";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";

/** Whose chat it may be, and how an export is made. */
export function Before({ run, onGo }: { readonly run: ImportRun; readonly onGo: () => void }) {
  const own = useSignal(false);
  return (
    <StepPage step="before" title="Before you begin" run={run}>
      <p>Only your own chat, from your own phone or account. Not a backup of somebody else's.</p>
      <Tick words="It is my own chat" checked={own.value} onChange={(checked) => (own.value = checked)} />
      <p>It is read on this device and not uploaded.</p>
      <details class="more">
        <summary>How to export a chat</summary>
        <dl class="facts">
          {Object.entries(apps).map(([id, { label, howTo }]) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{howTo}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div class="actions">
        <button type="button" class="main" disabled={!own.value} onClick={onGo}>
          Go on
        </button>
      </div>
    </StepPage>
  );
}
