import type { Help } from "@rekindle/guide";
import { useRouter } from "../shell/router.ts";
import { HelpLine } from "./help-line.tsx";

/** Help lines before everything else on a page: the most urgent first, the rest one tap away. */
export function HelpNow({ help }: { readonly help: readonly Help[] }) {
  const { go } = useRouter();
  return (
    <section class="notice help-now" data-kind="stop" aria-label="Help, now">
      <h2>Help, now</h2>
      <ul class="help-lines">
        {help.slice(0, 3).map((line) => (
          <HelpLine key={`${line.for}${line.name}${line.contact}`} line={line} />
        ))}
      </ul>
      <p>Not checked lately. If one does not answer, call the emergency number.</p>
      <button type="button" onClick={() => go("help")}>
        All help lines
      </button>
    </section>
  );
}
