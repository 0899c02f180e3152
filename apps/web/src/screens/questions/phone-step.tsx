import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { leaveExplained } from "../../shell/leave.ts";
import { Bar } from "./bar.tsx";
import type { StepProps } from "./screen.tsx";

export function PhoneStep({ answers, set, next, back }: StepProps) {
  const { look } = useSession();
  const { shared } = answers;
  const go = () => {
    // What is dangerous to show is never written in plain sight: the device learns only that it is shared.
    if (shared === "no") look.set({ shared: "no", leaveExplained: true });
    else look.set({ shared: "maybe", lockAfter: 1, cardWhenLocked: false, leaveExplained: true });
    next();
  };
  return (
    <>
      <Choice
        legend={<h1>Could somebody else look at this phone?</h1>}
        value={shared || undefined}
        onChoose={(value) => set({ shared: value })}
        options={[
          { value: "no", words: "No" },
          { value: "maybe", words: "Yes, or maybe" },
          { value: "dangerous", words: "Yes, and it would be dangerous" },
        ]}
      />
      <p class="soft">{leaveExplained}</p>
      <Bar next={go} back={back} ready={shared !== ""} />
    </>
  );
}
