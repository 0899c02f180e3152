import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Noticed } from "../../checker/protocol.ts";
import type { PanelProps } from "./panel.tsx";

interface CareNoteProps {
  readonly noticed: Noticed;
  /** Set where the text is a message to be: it goes nowhere while the question is open, and is held once it was answered. */
  readonly onPut?: () => void;
  readonly onAnswered?: () => void;
}

/**
 * What the app says when a text holds words about ending one's life, or a threat (screens §15.3, §15.4): under the
 * field, covering nothing. Its words and the help lines are loaded when they are needed.
 */
export function CareNote({ noticed, onPut, onAnswered }: CareNoteProps) {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const wanted = noticed.crisis.length > 0 || noticed.threat.length > 0;
  useEffect(() => {
    if (wanted && !Panel) void import("./panel.tsx").then((loaded) => setPanel(() => loaded.CarePanel));
  }, [wanted]);
  return Panel ? (
    <Panel noticed={noticed} {...(onPut ? { onPut } : {})} {...(onAnswered ? { onAnswered } : {})} />
  ) : null;
}
