import { Notice } from "../parts/text.tsx";
import { useSession } from "../session/context.ts";
import { leaveExplained } from "./leave.ts";

/** Once, where Leave was used before anybody had said what it can do: it must never wait for an explanation. */
export function LeaveNote() {
  const { look } = useSession();
  if (!look.values.value.leftUnexplained) return null;
  return (
    <Notice>
      <p>{leaveExplained}</p>
      <button type="button" onClick={() => look.set({ leaveExplained: true, leftUnexplained: false })}>
        All right
      </button>
    </Notice>
  );
}
