import { useSignal } from "@preact/signals";
import { spellDay } from "@rekindle/guide";
import { dayOf, readDay, readMoment } from "@rekindle/journal";
import type { OpenBoundary } from "../../drafts/open-boundary.ts";
import { Choice } from "../../parts/choice.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useFacts, useZone } from "../../session/guidance.ts";
import type { BoundaryAnswer } from "./record.ts";

interface BoundaryQuestionProps {
  readonly open: OpenBoundary;
  readonly onAnswer: (answer: BoundaryAnswer) => void | Promise<void>;
}

type Chosen = "stop" | "space" | "nothing" | "unsure";

/** Before anything else is said about a message that may ask to stop (screens §15.11). Nothing is chosen beforehand. */
export function BoundaryQuestion({ open, onAnswer }: BoundaryQuestionProps) {
  const { today } = useFacts();
  const zone = useZone();
  const chosen = useSignal<Chosen | undefined>(undefined);
  const until = useSignal("");
  const reason = useSignal("");
  const day = spellDay(dayOf(readMoment(open.at)!.ms, zone), today);
  const needsReason = chosen.value === "nothing" && open.plain;
  const wrongDay = until.value !== "" && readDay(until.value) === undefined;

  function answer(event: Event) {
    event.preventDefault();
    switch (chosen.value) {
      case "stop":
      case "unsure":
        return void onAnswer({ asks: chosen.value });
      case "space":
        return void onAnswer({ asks: "space", until: until.value === "" ? undefined : until.value });
      case "nothing":
        return void onAnswer({ asks: "nothing", reason: reason.value.trim() });
      default:
        return undefined;
    }
  }
  return (
    <form class="stack" onSubmit={answer}>
      <Choice
        legend={
          <>
            On {day} they wrote: “<bdi>{open.sentence}</bdi>” Did they ask you to stop, or to give space?
          </>
        }
        {...(open.plain ? {} : { hint: "It may be nothing. It is asked because a no that is missed does harm." })}
        options={[
          { value: "stop", words: "Yes, to stop" },
          { value: "space", words: "Yes, space or time" },
          { value: "nothing", words: "No" },
          { value: "unsure", words: "I am not sure", more: "Then we read it as stop, and you can come back to it." },
        ]}
        value={chosen.value}
        onChoose={(value: Chosen) => (chosen.value = value)}
      />
      {chosen.value === "space" ? (
        <Field
          label="Until when, if they said?"
          type="date"
          value={until.value}
          onText={(text) => (until.value = text)}
          error={wrongDay ? "Which day? For example 12 April 2026." : ""}
        />
      ) : null}
      {needsReason ? (
        <Area
          label="These words usually mean stop. Why do you read them otherwise?"
          hint="Your answer takes effect in 24 hours; until then we read it as stop."
          value={reason.value}
          onText={(text) => (reason.value = text)}
        />
      ) : null}
      <div class="actions">
        <button
          type="submit"
          class="main"
          disabled={chosen.value === undefined || wrongDay || (needsReason && reason.value.trim() === "")}
        >
          That is my answer
        </button>
      </div>
    </form>
  );
}
