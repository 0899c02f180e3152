import { Field } from "../../parts/field.tsx";
import { fieldMoment, localField } from "../../words/times.ts";

interface WhenProps {
  /** As the field holds it; empty means now, at the moment of saving. */
  readonly value: string;
  /** Now, in milliseconds, when the form was opened. */
  readonly opened: number;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
  readonly label?: string;
}

/** When it happened: now, until somebody says otherwise. */
export function When({ value, opened, onText, error, label = "When?" }: WhenProps) {
  return (
    <Field
      label={label}
      type="datetime-local"
      value={value || localField(opened)}
      max={localField(opened)}
      onText={(text) => onText(text === "" ? "cleared" : text)}
      error={error}
    />
  );
}

/** The moment that the field says; `now` where nobody touched it. */
export function readWhen(value: string, now: number): { readonly ms: number } | { readonly error: string } {
  if (value === "") return { ms: now };
  const ms = fieldMoment(value);
  if (ms === undefined) return { error: "Which day? For example 12 April 2026." };
  // The field knows minutes: one that names this very minute is now.
  return ms > now ? { error: "That is still to come. A day up to today, for example 12 April 2026." } : { ms };
}
