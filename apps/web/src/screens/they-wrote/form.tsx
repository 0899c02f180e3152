import { useSignal } from "@preact/signals";
import type { Channel } from "@rekindle/journal";
import { useId } from "preact/hooks";
import { Tick } from "../../parts/choice.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { channelWords, receivedWays } from "../../words/channels.ts";

export interface TheirForm {
  readonly channel: Channel;
  /** Local date and time, such as "2026-03-10T21:40". */
  readonly when: string;
  readonly text: string;
  readonly keep: boolean;
}

interface FormProps {
  readonly value: TheirForm;
  /** The latest moment that can be meant. */
  readonly now: string;
  readonly onChange: (next: TheirForm) => void;
  readonly onRead: () => void;
}

/** Which way, when, and if the person likes, what. */
export function ReceivedForm({ value, now, onChange, onRead }: FormProps) {
  const id = useId();
  const error = useSignal("");
  const set = (change: Partial<TheirForm>) => onChange({ ...value, ...change });
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const known = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value.when) && value.when <= now;
        error.value = known ? "" : "Which day and time? Not later than now.";
        if (known) onRead();
      }}
    >
      <div class="field">
        <label for={id}>How did they write?</label>
        <select
          id={id}
          value={value.channel}
          onChange={(event) => set({ channel: event.currentTarget.value as Channel })}
        >
          {receivedWays.map((channel) => (
            <option key={channel} value={channel}>
              {channelWords[channel]}
            </option>
          ))}
        </select>
      </div>
      <Field
        label="When?"
        type="datetime-local"
        value={value.when}
        max={now}
        onText={(when) => set({ when })}
        error={error.value}
      />
      <Area
        label="Paste it, or say in your words what it was about"
        hint="If you like. Read on this device; the text is dropped afterwards unless you keep it."
        theirs
        value={value.text}
        onText={(text) => set({ text })}
      />
      {value.text.trim() === "" ? null : (
        <Tick words="Keep the text in the journal" checked={value.keep} onChange={(keep) => set({ keep })} />
      )}
      <div class="actions">
        <button type="submit" class="main">
          {value.text.trim() === "" ? "Go on" : "Read it"}
        </button>
      </div>
    </form>
  );
}
