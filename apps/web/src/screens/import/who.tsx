import { useSignal } from "@preact/signals";
import { Ticks } from "../../parts/choice.tsx";
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
  const silent = conversation.ownerSilent === true;
  // Two names may be one person's; where they are two people, or where there are more, it is a group.
  const mayBeGroup = conversation.group === true && (silent || run.me.value.size > 0);
  return (
    <StepPage step="who" title="Who is who" run={run}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          error.value =
            run.me.value.size === 0 && !silent
              ? "Which of these is you?"
              : run.them.value.size === 0
                ? "Which is them?"
                : mayBeGroup && run.them.value.size < others.length
                  ? "Then this is a group. Choose another chat, or tick every name that is theirs."
                  : "";
          if (!error.value) void run.whoIsWho();
        }}
      >
        {silent ? (
          <p>The file itself says that none of it was written by you.</p>
        ) : (
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
        )}
        {silent || run.me.value.size > 0 ? (
          <Ticks
            legend="Which is them?"
            hint={
              mayBeGroup && others.length > 1
                ? "Tick all of these where they are one person. Where they are several people, this is a group, and it is not read."
                : "Several names for one person can be ticked together. Everybody else is dropped."
            }
            options={others.map(option)}
            chosen={run.them.value}
            onChange={(them) => (run.them.value = them)}
          />
        ) : null}
        <p class="field-error" role="alert">
          {error.value}
        </p>
        <div class="actions">
          <button type="submit" class="main">
            Go on
          </button>
          <button type="button" onClick={run.back}>
            Back
          </button>
        </div>
      </form>
    </StepPage>
  );
}

const difference = (from: ReadonlySet<string>, without: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...from].filter((each) => !without.has(each)));
