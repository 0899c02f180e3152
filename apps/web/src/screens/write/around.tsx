import type { Channel } from "@rekindle/journal";
import { useId } from "preact/hooks";
import type { Around, Draft } from "../../drafts/draft.ts";
import { Choice } from "../../parts/choice.tsx";
import { channelWords } from "../../words/channels.ts";

interface AroundProps {
  readonly draft: Draft;
  readonly around: Around;
  /** The ways that the verdict names, the fitting one first. */
  readonly fitting: readonly Channel[];
  /** The others that they did not ask to leave alone. */
  readonly others: readonly Channel[];
  /** False where the verdict has settled what it may be about. */
  readonly asksAbout: boolean;
}

/** By which way, and about what. */
export function HowAndAbout({ draft, around, fitting, others, asksAbout }: AroundProps) {
  const id = useId();
  const option = (channel: Channel) => (
    <option key={channel} value={channel} selected={around.channel === channel}>
      {channelWords[channel]}
    </option>
  );
  return (
    <div class="how-and-about">
      <div class="field">
        <label for={id}>How</label>
        <select id={id} onChange={(event) => draft.change({ channel: event.currentTarget.value as Channel })}>
          {fitting.length > 0 ? (
            <>
              <optgroup label="What fits now">{fitting.map(option)}</optgroup>
              <optgroup label="Other ways">{others.map(option)}</optgroup>
            </>
          ) : (
            others.map(option)
          )}
        </select>
      </div>
      {asksAbout ? (
        <Choice
          legend="About"
          inRow
          options={[
            { value: "personal", words: "Personal" },
            { value: "practical", words: "Practical" },
          ]}
          value={around.about}
          onChoose={(about) => draft.change({ about })}
        />
      ) : null}
    </div>
  );
}
