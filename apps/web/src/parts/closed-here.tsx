import type { ComponentChildren } from "preact";
import { useRouter } from "../shell/router.ts";

/** A page that the verdict closes: its title, why, and what is open instead. Nothing of what it would hold. */
export function ClosedHere({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why: string;
  readonly children?: ComponentChildren;
}) {
  const { go } = useRouter();
  return (
    <>
      <h1>{title}</h1>
      <p>{why}.</p>
      {children}
      <div class="actions">
        <button type="button" onClick={() => go("next-hour")}>
          The next hour
        </button>
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
      </div>
    </>
  );
}
