import { useSignal } from "@preact/signals";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import { Lines, useCrisisNumbers } from "./lines.tsx";

type Answer = "yes" | "unsure" | "no";
const name = sealedNames.setting("crisis-remembered");

/** Asked plainly, never more than asked: nothing is recorded unless the person says so, and nobody is told. */
export function CrisisQuestion({
  onAnswer,
  held,
}: {
  readonly onAnswer: (answer: Answer) => void;
  readonly held?: boolean;
}) {
  const session = useSession();
  const { go } = useRouter();
  const answer = useSignal<Answer | undefined>(undefined);
  const remember = useSignal<"unasked" | "ask" | "yes" | "no">("unasked");
  const { line, emergency, own, all } = useCrisisNumbers();
  const call =
    own && line && emergency
      ? `Call ${line}; or ${emergency} if you might act on it.`
      : "Call a crisis line; or the emergency number if you might act on it.";

  async function choose(chosen: Answer) {
    answer.value = chosen;
    onAnswer(chosen);
    if (chosen === "no") return;
    // Once: who has said yes or no to it today is not asked again.
    const today = session.clock.now.value.slice(0, 10);
    if ((await session.sealed.get(name)) !== today) remember.value = "ask";
  }
  async function keep(yes: boolean) {
    if (yes && !(await session.add({ kind: "concern", about: "self-harm" }))) return;
    await session.sealed.set(name, session.clock.now.value.slice(0, 10));
    remember.value = yes ? "yes" : "no";
  }

  if (answer.value === undefined) {
    return (
      <>
        <p class="care-question">Are you thinking about killing yourself?</p>
        <div class="actions">
          <button type="button" onClick={() => void choose("yes")}>
            Yes
          </button>
          <button type="button" onClick={() => void choose("unsure")}>
            Not sure
          </button>
          <button type="button" onClick={() => void choose("no")}>
            No
          </button>
        </div>
      </>
    );
  }
  if (answer.value === "no") {
    return <p>All right. The numbers are under Help.{held ? " The draft is held until tomorrow." : ""}</p>;
  }
  return (
    <>
      <p>
        Thank you for saying so. Please do not be alone with it now. {call} Is there somebody who can come and sit with
        you? Put what you could use out of reach, or let them take it. You can keep writing here.
      </p>
      <Lines lines={all} />
      <button type="button" class="main" onClick={() => go("help")}>
        Help lines
      </button>
      {remember.value === "ask" ? (
        <>
          <p>Shall Rekindle remember this, so that contact waits for now?</p>
          <div class="actions">
            <button type="button" onClick={() => void keep(true)}>
              Yes
            </button>
            <button type="button" onClick={() => void keep(false)}>
              No
            </button>
          </div>
        </>
      ) : null}
      {remember.value === "yes" ? <p>It is remembered. Contact waits for now.</p> : null}
    </>
  );
}
