import { Notice } from "../parts/text.tsx";
import { useSession } from "../session/context.ts";

/** What must be read before one goes on, on whatever screen. */
export function Said() {
  const { said, dismissSaid } = useSession();
  if (said.value === "") return null;
  return (
    <Notice>
      <p role="alert">{said.value}</p>
      <button type="button" onClick={dismissSaid}>
        All right
      </button>
    </Notice>
  );
}
