import { speaksOfWatching } from "@rekindle/guide/library";
import { Choice } from "../../../parts/choice.tsx";
import { Field } from "../../../parts/field.tsx";
import { Notice } from "../../../parts/text.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

export type Learned = "shared-past" | "they-told-me" | "public-record" | "through-friend" | "social-media";

export interface Occasion {
  readonly what: string;
  readonly on: string;
  readonly learned: Learned | "";
}

export const noOccasion: Occasion = { what: "", on: "", learned: "" };

/** What is asked about each field; whereabouts, photos and posts are turned away. */
export const wrongIn = ({ what, on, learned }: Occasion): Record<keyof Occasion, string> => ({
  what:
    what.trim() === ""
      ? "What is it? A word or two."
      : speaksOfWatching(what)
        ? "Only the day and its name, such as: their exam. Nothing about where they are, photos or posts."
        : "",
  on: on === "" ? "Which day? For example 12 April 2026." : "",
  learned: learned === "" ? "How do you know? It decides whether it counts." : "",
});

/** A day in their life, and how it is known: what was heard from others or seen by watching is no reason to write. */
export const occasion = entryForm<Occasion>({
  title: () => "An occasion",
  empty: () => noOccasion,
  First: ({ values, set, errors }: Parts<Occasion>) => (
    <>
      <Field
        label="What is it?"
        hint="For example: their exam, their birthday."
        value={values.what}
        onText={(what) => set({ what })}
        error={errors.what}
      />
      <Field label="Which day?" type="date" value={values.on} onText={(on) => set({ on })} error={errors.on} />
      <HowKnown value={values.learned} onChoose={(learned) => set({ learned })} error={errors.learned} />
    </>
  ),
  when: "now",
  read(values) {
    const { what, on, learned } = values;
    const errors = wrongIn(values);
    return learned === "" || errors.what || errors.on
      ? { errors }
      : { entry: { kind: "occasion", what: what.trim(), on, learned } };
  },
});

interface HowKnownProps {
  readonly value: Learned | "";
  readonly onChoose: (learned: Learned) => void;
  readonly error?: string | undefined;
  readonly legend?: string;
}

/** "How do you know?", and what the answer means. */
export function HowKnown({ value, onChoose, error, legend = "How do you know?" }: HowKnownProps) {
  return (
    <>
      <Choice<Learned>
        legend={legend}
        options={[
          { value: "shared-past", words: "From our time together" },
          { value: "they-told-me", words: "They told me" },
          { value: "public-record", words: "It is public, like a graduation list" },
          { value: "through-friend", words: "A friend told me" },
          { value: "social-media", words: "I saw it online" },
        ]}
        value={value || undefined}
        onChoose={onChoose}
        error={error}
      />
      {value === "through-friend" || value === "social-media" ? (
        <Notice kind="care">
          <p>
            Then it is no reason to write: you know it from watching or from others. Keep it if you like; it will not
            count.
          </p>
        </Notice>
      ) : null}
    </>
  );
}
