import { type Channel, channels } from "@rekindle/journal";
import { Choice } from "../../../parts/choice.tsx";
import { Area, Field } from "../../../parts/field.tsx";
import { channelWords } from "../../../words/channels.ts";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

type Ask = "no-contact" | "space" | "channel" | "topic" | "blocked" | "legal-order";

interface Boundary {
  readonly ask: Ask | "";
  readonly channel: Channel | "";
  readonly topic: string;
  readonly until: string;
  readonly note: string;
}

/** "They asked for something": a boundary. */
export const boundary = entryForm<Boundary>({
  title: () => "They asked for something",
  empty: () => ({ ask: "", channel: "", topic: "", until: "", note: "" }),
  First,
  More: ({ values, set }: Parts<Boundary>) => (
    <Area
      label="What did they say, as close as you remember?"
      theirs
      value={values.note}
      onText={(note) => set({ note })}
    />
  ),
  when: "first",
  whenWords: "When was that?",
  read: ({ ask, channel, topic, until, note }) => {
    if (ask === "") return { errors: { ask: "What did they ask? Choose what comes closest." } };
    if (ask === "channel" && channel === "") return { errors: { channel: "Which way? Choose one." } };
    if (ask === "topic" && topic.trim() === "") return { errors: { topic: "Which topic? A word or two." } };
    const what = ask === "channel" ? channel : ask === "topic" ? topic.trim() : "";
    return {
      entry: {
        kind: "boundary",
        ask,
        ...(what === "" ? {} : { what }),
        ...(until === "" || !mayEnd(ask) ? {} : { until }),
        ...(note.trim() === "" ? {} : { note: note.trim() }),
      },
    };
  },
});

/** Only these are ever asked for until a day. */
const mayEnd = (ask: Ask | ""): boolean => ask === "space" || ask === "legal-order";

function First({ values, set, errors }: Parts<Boundary>) {
  return (
    <>
      <Choice<Ask>
        legend="What did they ask?"
        options={[
          { value: "no-contact", words: "No contact", more: "Also: leave me alone, it is over, stop" },
          { value: "space", words: "Time or space" },
          { value: "blocked", words: "They blocked me", more: "Or removed me, changed the number, left the chat" },
          { value: "channel", words: "Not by one way", more: "For example: do not call" },
          { value: "topic", words: "Not about one topic" },
          { value: "legal-order", words: "An order", more: "A court, the police or a lawyer said to stay away" },
        ]}
        value={values.ask || undefined}
        onChoose={(ask) => set({ ask })}
        error={errors.ask}
      />
      {values.ask === "channel" ? (
        <Choice
          legend="Which way?"
          inRow
          options={channels.map((value) => ({ value, words: channelWords[value] }))}
          value={values.channel || undefined}
          onChoose={(channel) => set({ channel })}
          error={errors.channel}
        />
      ) : null}
      {values.ask === "topic" ? (
        <Field label="Which topic?" value={values.topic} onText={(topic) => set({ topic })} error={errors.topic} />
      ) : null}
      {mayEnd(values.ask) ? (
        <Field
          label="Until when, if they said?"
          type="date"
          value={values.until}
          onText={(until) => set({ until })}
          error={errors.until}
        />
      ) : null}
    </>
  );
}
