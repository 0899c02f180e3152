import { useSession } from "../session/context.ts";

/** What went wrong with keeping, on whatever screen it happened: what was not saved, what is safe, what to do. */
export function Trouble() {
  const { trouble, phase } = useSession();
  // The lock page says it itself.
  if (trouble.value === "" || phase.value === "none") return null;
  return (
    <div class="trouble notice" data-kind="stop" role="alert">
      <p>{trouble.value}</p>
      <button type="button" onClick={() => (trouble.value = "")}>
        All right
      </button>
    </div>
  );
}
