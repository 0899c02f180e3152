import { Choice, Tick } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { leave, leaveExplained } from "../../shell/leave.ts";
import { useRouter } from "../../shell/router.ts";

export function Exit() {
  const session = useSession();
  const { go } = useRouter();
  const { look } = session;
  const { leaveTo, shiftLeaves, shared } = look.values.value;
  return (
    <>
      <p>{leaveExplained}</p>
      <Choice
        legend="The page that Leave opens"
        value={leaveTo}
        onChoose={(value) => look.set({ leaveTo: value })}
        options={[
          { value: "fitting", words: "The weather in a browser, empty notes in a window of its own" },
          { value: "weather", words: "The weather" },
          { value: "notes", words: "Empty notes" },
        ]}
      />
      <Tick
        words="Pressing Shift three times leaves"
        checked={shiftLeaves}
        onChange={(on) => look.set({ shiftLeaves: on })}
      />
      <button
        type="button"
        onClick={() => {
          look.set({ leaveExplained: true });
          leave(session);
        }}
      >
        Try it
      </button>
      <p>{shared === "no" ? "Nobody else looks at this phone, you said." : "Somebody else may look at this phone."}</p>
      <button type="button" onClick={() => go("questions", { ask: "phone", next: "settings" })}>
        Answer that again
      </button>
    </>
  );
}
