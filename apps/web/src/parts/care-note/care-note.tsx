import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Noticed } from "../../checker/protocol.ts";
import type { PanelProps } from "./panel.tsx";

interface CareNoteProps {
  readonly noticed: Noticed;
  /** Set where the text is a message to be: it is held once the question was answered. */
  readonly onAnswered?: () => void;
}

/**
 * What the app says when a text holds words about ending one's life, or a threat (screens §15.3, §15.4): under the
 * field, covering nothing. Its words and the help lines are loaded when they are needed.
 */
export function CareNote({ noticed, onAnswered }: CareNoteProps) {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const wanted = noticed.crisis.length > 0 || noticed.threat.length > 0;
  useEffect(() => {
    if (wanted && !Panel) void import("./panel.tsx").then((loaded) => setPanel(() => loaded.CarePanel));
  }, [wanted]);
  return Panel ? <Panel noticed={noticed} {...(onAnswered ? { onAnswered } : {})} /> : null;
}
