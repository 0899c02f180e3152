import { useId } from "preact/hooks";

interface StrengthProps {
  readonly value: string;
  readonly onChoose: (strength: string) => void;
  readonly onBegin: () => void;
}

const numbers = Array.from({ length: 11 }, (_, number) => String(number));

/** "How strong, 0 to 10?": one radio group, so that arrow keys move through it. */
export function Strength({ value, onChoose, onBegin }: StrengthProps) {
  const name = useId();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== "") onBegin();
      }}
    >
      <fieldset class="choice">
        <legend>How strong, 0 to 10?</legend>
        <div class="strength">
          {numbers.map((number) => (
            <label key={number}>
              <input type="radio" name={name} checked={value === number} onChange={() => onChoose(number)} />
              <span>{number}</span>
            </label>
          ))}
        </div>
        <p class="soft small strength-ends">
          <span>0: hardly there</span>
          <span>10: as strong as it gets</span>
        </p>
      </fieldset>
      <p>Then ten minutes. An urge rises and falls by itself, and nothing has to be decided before that.</p>
      <div class="actions">
        <button type="submit" class="main" aria-disabled={value === "" ? "true" : undefined}>
          Begin the ten minutes
        </button>
      </div>
    </form>
  );
}
