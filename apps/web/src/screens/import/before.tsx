import { useSignal } from "@preact/signals";
import { Tick } from "../../parts/choice.tsx";
import type { SharedFiles } from "../../session/shared-files.ts";
import { HowTo } from "./how-to.tsx";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";

interface BeforeProps {
  readonly run: ImportRun;
  /** Whether another app handed over files. */
  readonly shared: SharedFiles["state"]["value"];
  readonly onGo: () => void;
}

/** Whose chat it may be, and how an export is made. */
export function Before({ run, shared, onGo }: BeforeProps) {
  const own = useSignal(false);
  return (
    <StepPage step="before" title="Before you begin" run={run}>
      {shared === "here" ? <p role="status">The file that you shared is here. It is read after this page.</p> : null}
      {shared === "lost" ? (
        <p role="status">The file that you shared did not arrive. Choose it on the next page.</p>
      ) : null}
      <p>Only your own chat, from your own phone or account. Not a backup of somebody else's.</p>
      <Tick words="It is my own chat" checked={own.value} onChange={(checked) => (own.value = checked)} />
      <p>It is read on this device and not uploaded.</p>
      <HowTo />
      <div class="actions">
        <button type="button" class="main" disabled={!own.value || shared === "waiting"} onClick={onGo}>
          Go on
        </button>
      </div>
    </StepPage>
  );
}
