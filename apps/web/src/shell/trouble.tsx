import { useEffect, useRef } from "preact/hooks";
import { useSession } from "../session/context.ts";

/** What went wrong with keeping, on whatever screen it happened: what was not saved, what is safe, what to do. */
export function Trouble() {
  const { trouble, phase } = useSession();
  const notice = useRef<HTMLDivElement>(null);
  // It may stand far above the button that was pressed.
  useEffect(() => notice.current?.scrollIntoView({ block: "nearest" }), [trouble.value]);
  // The lock page says it itself.
  if (trouble.value === "" || phase.value === "none") return null;
  return (
    <div ref={notice} class="trouble notice" data-kind="stop" role="alert">
      <p>{trouble.value}</p>
      <button type="button" onClick={() => (trouble.value = "")}>
        All right
      </button>
    </div>
  );
}
