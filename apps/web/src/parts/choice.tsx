import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface Option<T extends string> {
  readonly value: T;
  readonly words: string;
  /** A second, softer line. */
  readonly more?: string;
}

interface ChoiceProps<T extends string> {
  readonly legend: ComponentChildren;
  readonly options: readonly Option<T>[];
  /** Undefined: nothing is chosen, and nothing is pre-ticked. */
  readonly value: T | undefined;
  readonly onChoose: (value: T) => void;
  readonly hint?: string;
  /** The legend is there for screen readers alone. */
  readonly quietLegend?: boolean;
  /** Short answers side by side. */
  readonly inRow?: boolean;
  /** What is missing; empty or undefined where nothing is. */
  readonly error?: string | undefined;
}

/** One of a few: a radio group with its question as legend. Choosing moves nothing on by itself. */
export function Choice<T extends string>({
  legend,
  options,
  value,
  onChoose,
  hint,
  quietLegend,
  inRow,
  error,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset
      class="choice"
      data-row={inRow ? "yes" : undefined}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend class={quietLegend ? "unseen" : undefined}>{legend}</legend>
      {hint ? <p class="soft">{hint}</p> : null}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input type="radio" name={name} checked={value === option.value} onChange={() => onChoose(option.value)} />
            <span>
              {option.words}
              {option.more ? <span class="soft block">{option.more}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

interface TicksProps<T extends string> {
  readonly legend: ComponentChildren;
  readonly options: readonly Option<T>[];
  readonly chosen: ReadonlySet<T>;
  readonly onChange: (chosen: ReadonlySet<T>) => void;
  readonly hint?: string;
}

/** Any of a few. Nothing is ticked beforehand. */
export function Ticks<T extends string>({ legend, options, chosen, onChange, hint }: TicksProps<T>) {
  const toggle = (value: T) => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    onChange(next);
  };
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {hint ? <p class="soft">{hint}</p> : null}
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input type="checkbox" checked={chosen.has(option.value)} onChange={() => toggle(option.value)} />
            <span>
              {option.words}
              {option.more ? <span class="soft block">{option.more}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One thing that is so or not, with its words beside it. */
export function Tick({
  words,
  checked,
  onChange,
}: {
  readonly words: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="choice-option">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{words}</span>
    </label>
  );
}
