import { useSignal } from "@preact/signals";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { useGuidance } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { isForYou } from "../../session/opens.ts";
import { useRouter } from "../../shell/router.ts";
import { type EncounterForm, lingered } from "./form.ts";

/** What is said once it is written down: nothing follows from an encounter, least of all a message. */
export function After({ said }: { readonly said: EncounterForm }) {
  const { go } = useRouter();
  const guidance = useGuidance();
  return (
    <>
      {isForYou(guidance) ? (
        <p>It is noted. Nothing has to follow, and nothing is put right by a message.</p>
      ) : (
        afterWords(said).map((words) => <p key={words}>{words}</p>)
      )}
      {isForYou(guidance) ? (
        <Notice kind="care">
          <p>
            {guidance.headline} {guidance.line}
          </p>
        </Notice>
      ) : null}
      <div class="actions">
        <button type="button" class="main" onClick={() => go("today")}>
          Today
        </button>
        <button type="button" onClick={() => go("pause")}>
          The pause
        </button>
      </div>
    </>
  );
}

function afterWords(said: EncounterForm): readonly string[] {
  const words =
    said.went === "well"
      ? ["Good that it was easy. Now nothing for a week: no “nice to see you” message. It stands by itself."]
      : said.went === "badly"
        ? ["It was one moment. Nothing needs repairing by message."]
        : ["It is noted. Now nothing for a week: it stands by itself."];
  return lingered(said)
    ? [...words, "It went past ten minutes. Next time, leave a little earlier, while it is easy."]
    : words;
}

/** "It was arranged": thanked for, said plainly, and one thing to do at that hour instead. */
export function Arranged() {
  const { sealed } = useSession();
  const { go } = useRouter();
  const guidance = useGuidance();
  const instead = useSignal("");
  const kept = useSignal(false);
  async function keep(event: Event) {
    event.preventDefault();
    await sealed.set(sealedNames.setting("instead"), instead.value.trim());
    kept.value = true;
  }
  return (
    <>
      <p>You went there because of them.</p>
      <p>
        Thank you for saying so. Being waited for frightens people, even by somebody who means well. Please do not go
        there for a while, and do not explain it to them.
        {isForYou(guidance) ? "" : " The quiet runs again from today."}
      </p>
      {kept.value ? (
        <p role="status">It is kept. The pause will show it to you.</p>
      ) : (
        <form class="stack" onSubmit={(event) => void keep(event)}>
          <Field
            label="What could you do at that hour instead?"
            value={instead.value}
            onText={(text) => (instead.value = text)}
          />
          <div class="actions">
            <button type="submit" disabled={instead.value.trim() === ""}>
              Keep it
            </button>
          </div>
        </form>
      )}
      <div class="actions">
        <button type="button" class="main" onClick={() => go("today")}>
          Today
        </button>
        <button type="button" onClick={() => go("next-hour")}>
          The next hour
        </button>
      </div>
    </>
  );
}
