import { Choice } from "../../../parts/choice.tsx";

export type Went = "" | "well" | "ok" | "badly";

/** "How was it?" */
export const WentChoice = ({ value, onChoose }: { readonly value: Went; readonly onChoose: (went: Went) => void }) => (
  <Choice
    legend="How was it?"
    inRow
    options={[
      { value: "well", words: "Well" },
      { value: "ok", words: "All right" },
      { value: "badly", words: "Badly" },
    ]}
    value={value || undefined}
    onChoose={onChoose}
  />
);

/** A number from 0; undefined where the field is empty. */
export function minutesFrom(text: string): number | "wrong" | undefined {
  if (text.trim() === "") return undefined;
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) && number >= 0 ? number : "wrong";
}
