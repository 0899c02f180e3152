import { useSignal } from "@preact/signals";
import { spellEntry, stoppingCriteria, stoppingIn } from "@rekindle/guide";
import { useEffect } from "preact/hooks";
import { Area, Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import { useRouter } from "../../shell/router.ts";

/** Agreed on while calm: what means that it is over. The criteria always hold; a day and a sentence can be added. */
export default function StoppingScreen() {
  const { add, sealed, clock, entries } = useSession();
  const { go } = useRouter();
  const announce = useAnnounce();
  const facts = useFacts();
  const chosen = facts.profile.reviewOn ?? "";
  const day = useSignal(chosen);
  const own = useSignal("");
  const kept = useSignal("");
  const error = useSignal("");
  const name = sealedNames.setting("my-criterion");
  const met = stoppingIn(facts);
  useEffect(() => {
    void sealed.get(name).then((text) => {
      own.value = text ?? "";
      kept.value = text ?? "";
    });
  }, []);

  async function keep(event: Event) {
    event.preventDefault();
    const today = clock.now.value.slice(0, 10);
    if (day.value !== "" && day.value <= today) {
      error.value = "That day has passed. A day from tomorrow on is accepted.";
      return;
    }
    if (chosen !== "" && (day.value === "" || day.value > chosen)) {
      error.value = "The day can come earlier, not later. That is what it is for.";
      return;
    }
    error.value = "";
    if (day.value !== chosen) await add({ kind: "profile", reviewOn: day.value });
    if (own.value !== kept.value) await sealed.set(name, own.value);
    kept.value = own.value;
    announce("Kept.");
  }

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
      <form class="stack" onSubmit={(event) => void keep(event)}>
        <h2>And of your own</h2>
        <Field
          label="A date on which I look back"
          type="date"
          hint="Half a year after it ended, unless you choose one. It can be made earlier later on, not later."
          value={day.value}
          onText={(text) => (day.value = text)}
          error={error.value}
        />
        <Area
          label="One of my own"
          hint="I stop if …"
          value={own.value}
          onText={(text) => (own.value = text)}
          rows={2}
        />
        <button type="submit" class="main">
          Keep
        </button>
      </form>
    </>
  );
}
