import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useAskBeforeClosing } from "../session/ask-before-closing.ts";
import { useSession } from "../session/context.ts";
import { Sheet } from "./sheet.tsx";

type Steps = typeof import("./protect/steps.tsx").ProtectSteps;

/**
 * Asked at the first thing worth keeping, never before; and again from the reminder on Today or the settings
 * (`by-choice`: then the first question can be closed). What stands in it is loaded only then.
 */
export function ProtectSheet() {
  const { asksProtection } = useSession();
  const steps = useSignal<{ readonly Steps: Steps } | undefined>(undefined);
  const title = useSignal("");
  const mayClose = useSignal(false);
  const asked = asksProtection.value;
  useEffect(() => {
    if (asked && !steps.value)
      void import("./protect/steps.tsx").then(({ ProtectSteps: Steps }) => (steps.value = { Steps }));
  }, [asked]);
  useAskBeforeClosing(asked === "to-keep");
  const done = () => (asksProtection.value = undefined);
  const Shown: ComponentType<Parameters<Steps>[0]> | undefined = steps.value?.Steps;
  return (
    <Sheet
      title={title.value || "Protect this journal?"}
      shown={asked !== undefined}
      mustChoose={asked !== "by-choice" || !mayClose.value}
      onClose={done}
    >
      {asked && Shown ? (
        <Shown
          onStep={(next, first) => {
            title.value = next;
            mayClose.value = first;
          }}
          onDone={done}
        />
      ) : null}
    </Sheet>
  );
}
