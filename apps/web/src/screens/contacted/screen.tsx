import { useSignal } from "@preact/signals";
import { failureSentence } from "@rekindle/vault";
import { Choice } from "../../parts/choice.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { Empty, Notice, Quote } from "../../parts/text.tsx";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import type { Happening } from "../../session/contacted.ts";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";
import { useLog } from "./log.ts";
import { clearNo, phone } from "./words.ts";
import "./contacted.css";

/** The entrance for somebody who is being contacted: no guide, no signs, no help towards closeness. */
export default function Contacted() {
  const { go } = useRouter();
  const session = useSession();
  const afraid = useSignal<"yes" | "no" | undefined>(undefined);
  const { log, keep, remove } = useLog(session);
  return (
    <>
      <h1>You do not owe an answer, a reason or a last talk.</h1>
      <section class="stack">
        <Choice
          legend="Are you afraid of them, or have they threatened you?"
          options={[
            { value: "yes", words: "Yes" },
            { value: "no", words: "No" },
          ]}
          value={afraid.value}
          onChoose={(value) => (afraid.value = value)}
          inRow
        />
        {afraid.value === "yes" ? (
          <Notice kind="stop">
            <p>Talk to an advocate before you reply or block: what you do first can matter for your safety.</p>
            <button type="button" onClick={() => go("help")}>
              Help lines
            </button>
          </Notice>
        ) : null}
      </section>
      <section class="stack">
        <h2>Words for one clear no</h2>
        {clearNo.map(({ when, words }) => (
          <div key={when}>
            <h3>{when}</h3>
            <Quote text={words} />
          </div>
        ))}
        <p>Say it once. Then do not answer, not even to repeat it: each answer teaches that trying works.</p>
      </section>
      <section class="stack">
        <h2>Keep</h2>
        <p>Take pictures of screens, and delete nothing. Write down each thing with its date.</p>
        <KeepForm onKeep={keep} />
        {log.length === 0 ? (
          <Empty>Even small things, each with a date. Together they show what single ones do not.</Empty>
        ) : (
          <>
            <ol class="kept-log">
              {log.map((item) => (
                <li key={item.id} class="card">
                  <p>
                    <strong>{item.when.replace("T", ", ")}</strong> {item.channel}
                  </p>
                  <Quote text={item.what} />
                  {item.seenBy ? <p class="soft">Seen by: {item.seenBy}</p> : null}
                  <button type="button" class="quiet no-print" onClick={() => void remove(item.id)}>
                    Remove
                  </button>
                </li>
              ))}
            </ol>
            <button type="button" class="no-print" onClick={() => print()}>
              Print or save the log
            </button>
          </>
        )}
      </section>
      <section class="stack no-print">
        <h2>Your phone</h2>
        <ul>
          {phone.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <button type="button" onClick={() => go("help")}>
          Help lines
        </button>
      </section>
    </>
  );
}

function KeepForm({ onKeep }: { readonly onKeep: ReturnType<typeof useLog>["keep"] }) {
  const { clock } = useSession();
  const blank = { when: clock.now.peek().slice(0, 16), channel: "", what: "", seenBy: "" };
  const form = useFormDraft<Omit<Happening, "id">>(sealedNames.form("contacted"), blank);
  const error = useSignal("");
  const item = form.value;
  if (!item) return null;
  const set = (change: Partial<Happening>) => form.set({ ...item, ...change });
  return (
    <form
      class="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void onKeep(item).then(async (failure) => {
          error.value = failure ? failureSentence(failure) : "";
          if (failure) return;
          form.set(blank);
          await form.clear();
        });
      }}
    >
      <Field label="When" type="datetime-local" value={item.when} onText={(when) => set({ when })} />
      <Field label="How: message, call, at the door" value={item.channel} onText={(channel) => set({ channel })} />
      <Area label="What happened, as exactly as you can" value={item.what} onText={(what) => set({ what })} />
      <Field label="Who else saw it, if anybody" value={item.seenBy} onText={(seenBy) => set({ seenBy })} />
      <p class="field-error" role="alert">
        {error.value}
      </p>
      <button type="submit" class="main" disabled={item.what === "" || item.when === ""}>
        Keep it
      </button>
      <UnkeptWords any={`${item.channel}${item.what}${item.seenBy}`.trim() !== ""} />
    </form>
  );
}
