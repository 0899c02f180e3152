import { useSignal } from "@preact/signals";
import { type Channel, readMoment, writeMoment } from "@rekindle/journal";
import { useId, useMemo } from "preact/hooks";
import { Tick } from "../../parts/choice.tsx";
import { Area } from "../../parts/field.tsx";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { channelWords, receivedWays } from "../../words/channels.ts";
import { readWhen, When } from "../add/when.tsx";

export interface TheirForm {
  readonly channel: Channel;
  /** As the field for it holds it; empty: just now. */
  readonly when: string;
  readonly text: string;
  readonly keep: boolean;
}

interface FormProps {
  readonly value: TheirForm;
  readonly onChange: (next: TheirForm) => void;
  /** @param at when they wrote, RFC 9557. */
  readonly onRead: (at: string) => void;
}

/** Which way, when, and if the person likes, what. */
export function ReceivedForm({ value, onChange, onRead }: FormProps) {
  const id = useId();
  const session = useSession();
  const opened = useMemo(() => readMoment(session.clock.renew())!.ms, []);
  const error = useSignal("");
  const set = (change: Partial<TheirForm>) => onChange({ ...value, ...change });
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const when = readWhen(value.when, readMoment(session.clock.renew())!.ms);
        error.value = "error" in when ? when.error : "";
        if ("error" in when) return;
        // The exact moment where it is now, so that two things of one minute keep their order.
        onRead(value.when === "" ? session.clock.now.peek() : writeMoment(when.ms, session.clock.zone));
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
      <When value={value.when} opened={opened} onText={(when) => set({ when })} error={error.value} />
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
      <UnkeptWords any={value.text.trim() !== ""} />
    </form>
  );
}
