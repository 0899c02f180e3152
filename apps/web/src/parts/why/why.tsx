import { type Signal, useSignal } from "@preact/signals";
import type { Advice } from "@rekindle/guide";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Beside } from "../beside.tsx";

/** The piece of advice whose reasons are shown, or none. */
export type ShownWhy = Signal<Advice | undefined>;
export const useShownWhy = (): ShownWhy => useSignal<Advice | undefined>(undefined);

/** "Why" beside a piece of advice. Several on one page need the advice in their names for whoever does not see it. */
export function WhyButton({ advice, shown }: { readonly advice: Advice; readonly shown: ShownWhy }) {
  const open = shown.value?.id === advice.id;
  return (
    <button
      type="button"
      class="quiet why"
      aria-expanded={open}
      aria-label={`Why: ${advice.text}`}
      onClick={() => {
        shown.value = open ? undefined : advice;
      }}
    >
      Why
    </button>
  );
}

type PanelModule = { readonly WhyPanel: ComponentType<{ readonly advice: Advice }> };

/** Where the reasons appear. The library of studies is loaded with the first question for it. */
export function WhyBeside({ shown }: { readonly shown: ShownWhy }) {
  const [Panel, setPanel] = useState<PanelModule["WhyPanel"]>();
  const advice = shown.value;
  useEffect(() => {
    if (advice && !Panel) void import("./panel.tsx").then(({ WhyPanel }) => setPanel(() => WhyPanel));
  }, [advice]);
  return (
    <Beside
      title="Why"
      shown={advice !== undefined}
      onClose={() => {
        shown.value = undefined;
      }}
    >
      {advice && Panel ? <Panel advice={advice} /> : null}
    </Beside>
  );
}
