import { Choice } from "../../parts/choice.tsx";
import { useSession } from "../../session/context.ts";
import { names } from "../../session/look.ts";
import { leave } from "../../shell/leave.ts";
import { useRouter } from "../../shell/router.ts";
import { Bar } from "./bar.tsx";
import type { StepProps } from "./screen.tsx";

/** What follows from a phone that others look at. */
export function PhoneMoreStep(props: StepProps) {
  return props.answers.shared === "dangerous" ? <Dangerous {...props} /> : <Shared {...props} />;
}

function Dangerous({ next, back }: StepProps) {
  const session = useSession();
  const { go } = useRouter();
  return (
    <>
      <h1>Then this app may not be safe here.</h1>
      <p>
        No app can hide from spyware or from somebody who makes you open it. A device they cannot reach is better. A
        help line can plan it with you.
      </p>
      <div class="stack">
        <button type="button" class="main" onClick={() => go("help")}>
          Show help lines
        </button>
        <button type="button" onClick={() => leave(session)}>
          Leave
        </button>
        <button type="button" onClick={next}>
          Go on anyway
        </button>
        <button type="button" class="quiet" onClick={back}>
          Back
        </button>
      </div>
    </>
  );
}

function Shared({ next, back }: StepProps) {
  const session = useSession();
  const { look, phase, ways } = session;
  const guarded = phase.value === "open" && ways.value.some(({ kind }) => kind === "passphrase");
  return (
    <>
      <h1>A plain name, and a passphrase</h1>
      <Choice
        legend="What should it be called on the page that opens it?"
        hint="Choose before adding it to the home screen. It is a plain name, not a disguise."
        value={look.values.value.name}
        onChoose={(name) => look.set({ name })}
        options={names.map((name) => ({ value: name, words: name }))}
      />
      {guarded ? (
        <p>The passphrase is set. It locks after one minute without use.</p>
      ) : (
        <div class="stack">
          <p>With a passphrase, only somebody who knows it can open this. It locks after one minute without use.</p>
          <button type="button" onClick={() => (session.asksProtection.value = "by-choice")}>
            Choose a passphrase now
          </button>
        </div>
      )}
      <Bar next={next} back={back} ready />
    </>
  );
}
