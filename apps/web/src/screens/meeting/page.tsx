import { useSignal } from "@preact/signals";
import type { MeetingCompanion } from "@rekindle/practice";
import { Field } from "../../parts/field.tsx";
import { useRouter } from "../../shell/router.ts";
import { CalledOff } from "./called-off.tsx";
import type { MeetingWords, useMeetingWords } from "./words.ts";

interface PageProps {
  readonly companion: MeetingCompanion;
  readonly words: ReturnType<typeof useMeetingWords>;
}

/** One page for an hour in which both are at ease, free to meet again or not. */
export function MeetingPage({ companion, words }: PageProps) {
  const { go } = useRouter();
  const calledOff = useSignal(false);
  const own = words.value;
  if (!own) return null;
  const field = (name: keyof MeetingWords, label: string) => (
    <Field label={label} value={own[name]} onText={(text) => words.set({ ...own, [name]: text })} />
  );
  return (
    <>
      <p>
        <strong>
          {companion.when}
          {companion.place ? (
            <>
              , <bdi>{companion.place}</bdi>
            </>
          ) : null}
        </strong>
      </p>
      {companion.today ? <p>Nervous is normal, probably on both sides.</p> : null}
      <ul>
        <li>Where: public, easy to leave, not a home.</li>
        <li>How long: agree on an hour.</li>
        <li>How you get home: by yourself.</li>
        <li>Sober.</li>
      </ul>
      <fieldset class="choice">
        <legend>Topics that are easy</legend>
        {field("topic1", "One")}
        {field("topic2", "Another one")}
        {field("topic3", "A third")}
      </fieldset>
      <p>Not this time: the break-up, who they see, that you missed them.</p>
      <p>
        If they open the serious subject: “I would like to talk about that, calmly, another day. Today I am glad to see
        you.”
      </p>
      {field("goodbye", "Your goodbye line")}
      <p>By the third meeting, or before more than talking: say what you hope, and that a no is fine.</p>
      <div class="actions">
        <button type="button" class="main" onClick={() => go("meeting", { part: "card" })}>
          Pocket card
        </button>
        {companion.scene === null ? null : (
          <button type="button" onClick={() => go("practice", { scene: companion.scene! })}>
            Practise it
          </button>
        )}
        {companion.today ? (
          <button type="button" onClick={() => go("meeting-debrief")}>
            It is over, look back
          </button>
        ) : null}
      </div>
      {companion.opening.open ? null : <p class="soft">Its scene is closed now. {companion.opening.say}</p>}
      {calledOff.value ? (
        <CalledOff onDone={() => (calledOff.value = false)} />
      ) : (
        <button type="button" class="quiet" onClick={() => (calledOff.value = true)}>
          It was called off
        </button>
      )}
    </>
  );
}
