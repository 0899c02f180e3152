import { Choice } from "../../../parts/choice.tsx";
import { Area, Field } from "../../../parts/field.tsx";
import { went } from "../../../words/went.ts";

export type Went = "" | (typeof went)[number]["value"];

/** How it was, how long it took, and a note: the same of a chance encounter and of a meeting. */
export interface HowItWent {
  readonly went: Went;
  readonly minutes: string;
  readonly note: string;
}
export const nothingSaidOfIt: HowItWent = { went: "", minutes: "", note: "" };

interface PartProps {
  readonly values: HowItWent;
  readonly set: (change: Partial<HowItWent>) => void;
  readonly errors?: { readonly minutes?: string };
}

/** "How was it?" */
export const WentChoice = ({ values, set }: PartProps) => (
  <Choice
    legend="How was it?"
    inRow
    options={went}
    value={values.went || undefined}
    onChoose={(chosen: Went) => set({ went: chosen })}
  />
);

export const LengthAndNote = ({ values, set, errors }: PartProps) => (
  <>
    <Field
      label="How long, about, in minutes?"
      inputMode="numeric"
      value={values.minutes}
      onText={(minutes) => set({ minutes })}
      error={errors?.minutes}
    />
    <Area label="Your note" value={values.note} onText={(note) => set({ note })} />
  </>
);

/** A number from 0; undefined where the field is empty. */
export function numberFrom(text: string): number | "wrong" | undefined {
  if (text.trim() === "") return undefined;
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) && number >= 0 ? number : "wrong";
}

interface Said {
  readonly went?: Exclude<Went, "">;
  readonly minutes?: number;
  readonly note?: string;
}

/** @param example a number of minutes that would be accepted. @returns the fields that were filled in, or what is wrong. */
export function howItWent(
  { went: how, minutes, note }: HowItWent,
  example: number,
): Said | { readonly minutesWrong: string } {
  const length = numberFrom(minutes);
  if (length === "wrong") return { minutesWrong: `A number of minutes, for example ${example}.` };
  return {
    ...(how === "" ? {} : { went: how }),
    ...(length === undefined ? {} : { minutes: length }),
    ...(note.trim() === "" ? {} : { note: note.trim() }),
  };
}
