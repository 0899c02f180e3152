import type { Guidance } from "@rekindle/guide";
import { useRouter } from "../../shell/router.ts";

/** At night the first thing is the field, not a page about standing: whoever opens this at one wants to say something. */
export function NightField({ guidance }: { readonly guidance: Guidance }) {
  const { go } = useRouter();
  // Nothing is to be said to them where they said no, and where somebody's own life comes first.
  const closed = guidance.step === "protected" || guidance.step === "closed" || guidance.next.id === "be-with-somebody";
  return (
    <section class="stack">
      <h1>{closed ? "The next hour" : "What do you want to say to them?"}</h1>
      <p>{closed ? "You can write everything down. It stays here, for you." : "Nothing is sent from here."}</p>
      <div class="actions">
        {closed ? (
          <>
            <button type="button" class="main" onClick={() => go("next-hour")}>
              The next hour
            </button>
            <button type="button" onClick={() => go("letters")}>
              Write an unsent letter
            </button>
          </>
        ) : (
          <button type="button" class="main" onClick={() => go("write")}>
            Write it here
          </button>
        )}
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
      </div>
    </section>
  );
}
