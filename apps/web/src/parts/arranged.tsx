import { useSignal } from "@preact/signals";
import { useSession } from "../session/context.ts";
import { useFacts, useGuidance } from "../session/guidance.ts";
import { sealedNames } from "../session/names.ts";
import { isForYou } from "../session/opens.ts";
import { Field } from "./field.tsx";

/** "It was arranged": thanked for, said plainly, and one thing to do at that hour instead. */
export function Arranged() {
  const { sealed } = useSession();
  const { quiet, today } = useFacts();
  // After a no there is none, and one of an earlier day began it then, or something since did.
  const restarted = !isForYou(useGuidance()) && quiet?.start.day === today && quiet.start.entry.kind === "encounter";
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
        {restarted ? " The quiet runs again from today." : ""}
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
    </>
  );
}
