import { useSignal } from "@preact/signals";
import { Ticks } from "../../parts/choice.tsx";
import { Notice } from "../../parts/text.tsx";
import type { ImportRun } from "./import.ts";
import { StepPage } from "./step.tsx";
import { counted } from "./words.ts";

/** Which names are the person's, which theirs. Never taken from the order or the numbers; only from the file's own word. */
export function Who({ run }: { readonly run: ImportRun }) {
  const error = useSignal("");
  const conversation = run.chosen.value;
  if (!conversation) return null;
  const { participants } = conversation;
  const option = ({ id, messages }: (typeof participants)[number]) => ({
    value: id,
    words: id,
    more: counted(messages, "message", "messages"),
  });
  const others = participants.filter(({ id }) => !run.me.value.has(id));
  const owners = participants.filter(({ owner }) => owner);
  return (
    <StepPage step="who" title="Who is who" run={run}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          error.value =
            run.me.value.size === 0 ? "Which of these is you?" : run.them.value.size === 0 ? "Which is them?" : "";
          if (!error.value) void run.whoIsWho();
        }}
      >
        <Ticks
          legend="Which of these is you?"
          hint={
            owners.length > 0 ? "The file itself says whose it is." : "Several names of yours can be ticked together."
          }
          options={participants.map(option)}
          chosen={run.me.value}
          onChange={(me) => {
            run.me.value = me;
            const left = participants.filter(({ id }) => !me.has(id));
            // With one name left there is nothing to choose.
            run.them.value = left.length === 1 ? new Set(left.map(({ id }) => id)) : difference(run.them.value, me);
          }}
        />
        {run.me.value.size > 0 ? (
          <Ticks
            legend="Which is them?"
            hint="Several names for one person can be ticked together. Everybody else is dropped."
            options={others.map(option)}
            chosen={run.them.value}
            onChange={(them) => (run.them.value = them)}
          />
        ) : null}
        {conversation.group === true ? (
          <Notice>
            <p>This is a group. What is written there is not between the two of you.</p>
          </Notice>
        ) : null}
        <p class="field-error" role="alert">
          {error.value}
        </p>
        <div class="actions">
          <button type="submit" class="main">
            Go on
          </button>
          <button type="button" onClick={() => run.back("files")}>
            Back
          </button>
        </div>
      </form>
    </StepPage>
  );
}

const difference = (from: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...from].filter((each) => !without.has(each)));
