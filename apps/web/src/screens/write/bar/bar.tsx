import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { Draft } from "../../../drafts/draft.ts";
import { spellUntil } from "../../../drafts/hours.ts";
import type { Found } from "../findings/use-findings.ts";
import { type Acts, actsFor, type BarState } from "./acts.ts";

interface BarProps {
  readonly draft: Draft;
  readonly found: ReadonlySignal<Found | undefined>;
  readonly state: Omit<BarState, "practical">;
  /** At night holding comes first. */
  readonly night: boolean;
  readonly onCopy: () => void;
  readonly onHold: (until: number) => void;
  readonly onLetter: () => void;
  readonly onPause: () => void;
  readonly onCheckIt: () => void;
}

/** The buttons under the field. A copy is of words that were read: it waits for the check of the last key. */
export function Bar({ draft, found, state, night, ...on }: BarProps) {
  const empty = useComputed(() => draft.text.value.trim() === "").value;
  // Given as a signal: it turns with the first key and with each check, and nothing else of the bar does.
  const unread = useComputed(() => draft.text.value.trim() === "" || found.value?.text !== draft.text.value);
  const practical = useComputed(() => found.value?.practical === true).value;
  const acts = actsFor({ ...state, practical });
  const { mode, now } = state;
  const main = mainOf(acts, mode.kind, night);
  return (
    <div class="bar stack">
      {empty || acts.reason === "" ? null : <p class="soft">{acts.reason}</p>}
      <div class="actions">
        {mode.kind === "ask" ? (
          <button type="button" class="main" disabled={empty} onClick={on.onCheckIt}>
            Check it
          </button>
        ) : null}
        {acts.copy ? (
          <button type="button" class={main === "copy" ? "main" : ""} disabled={unread} onClick={on.onCopy}>
            {acts.copy}
          </button>
        ) : null}
        {acts.hold === undefined ? null : (
          <button
            type="button"
            class={main === "hold" ? "main" : ""}
            disabled={empty}
            onClick={() => on.onHold(acts.hold!)}
          >
            {holdWords(acts, spellUntil(acts.hold, now), night)}
          </button>
        )}
        {night ? (
          <button type="button" onClick={on.onPause}>
            The pause, ten minutes
          </button>
        ) : null}
        <button type="button" class={main === "letter" ? "main" : ""} disabled={empty} onClick={on.onLetter}>
          {night ? "Unsent letter" : "Keep as unsent letter"}
        </button>
      </div>
    </div>
  );
}

function mainOf(acts: Acts, mode: BarState["mode"]["kind"], night: boolean): "copy" | "hold" | "letter" | "none" {
  if (mode === "ask") return "none";
  if (night && acts.hold !== undefined) return "hold";
  if (acts.copy !== undefined) return "copy";
  return acts.hold === undefined ? "letter" : "hold";
}

const holdWords = ({ copy }: Acts, until: string, night: boolean): string =>
  night && until === "08:00" ? "Hold it until 08:00" : copy === undefined ? `Hold until ${until}` : "Hold";
