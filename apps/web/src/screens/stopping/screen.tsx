import { spellEntry, stoppingCriteria, stoppingIn } from "@rekindle/guide";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { useRouter } from "../../shell/router.ts";
import { OwnForm } from "./own-form.tsx";

/** Agreed on while calm: what means that it is over. The criteria always hold; a day and a sentence can be added. */
export default function StoppingScreen() {
  const { entries } = useSession();
  const { go } = useRouter();
  const met = stoppingIn(useFacts());
  return (
    <>
      <h1>When I stop</h1>
      {met.length > 0 ? (
        <Notice kind="care">
          <h2>Met, as your journal stands</h2>
          <ul>
            {met.map(({ id, words, because }) => (
              <li key={id}>
                {words}
                <ul>
                  {entries.value
                    .filter((entry) => because.includes(entry.id))
                    .map((entry) => (
                      <li key={entry.id}>{spellEntry(entry)}</li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
          <p>That does not decide it; you do. Going on needs a reason, stopping does not.</p>
          <button type="button" onClick={() => go("closing")}>
            Closing path
          </button>
        </Notice>
      ) : null}
      <section class="stack">
        <h2>These always hold</h2>
        <ul>
          {stoppingCriteria.map(({ id, words, judged }) => (
            <li key={id}>
              {words}
              {judged ? <span class="soft"> Only you can say.</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <OwnForm />
    </>
  );
}
