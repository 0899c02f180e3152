import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { CareNote } from "./care-note/care-note.tsx";
import { useNoticed } from "./care-note/noticed.ts";

type FieldType = "text" | "password" | "date" | "datetime-local" | "number" | "time";

interface FieldProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly hint?: string;
  /** What is wrong and what would be accepted; empty or undefined where nothing is. */
  readonly error?: string | undefined;
  readonly type?: FieldType;
  readonly autoComplete?: "off" | "new-password" | "current-password";
  readonly min?: string;
  readonly max?: string;
  readonly inputMode?: "numeric" | "text";
}

/** A line to fill in, its label above, its error beside it and read with it. */
export function Field({
  label,
  value,
  onText,
  hint,
  error,
  type = "text",
  autoComplete = "off",
  ...limits
}: FieldProps) {
  const id = useId();
  const noticed = useNoticed(value, type === "text");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <input
        id={id}
        // The kinds of input differ in their types only by attributes that none of these has.
        type={type as "text"}
        value={value}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellcheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
        onInput={(event) => onText(event.currentTarget.value)}
        {...limits}
      />
      <CareNote noticed={noticed} />
      {error ? (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

interface AreaProps {
  readonly label: ComponentChildren;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly hint?: string;
  readonly rows?: number;
  readonly quietLabel?: boolean;
  /** What the other person wrote: words of danger in it are theirs, and are read elsewhere. */
  readonly theirs?: boolean;
}

/** Several lines; grows with what is written. Nothing of it is kept by the browser's own memory of forms. */
export function Area({ label, value, onText, hint, rows = 3, quietLabel, theirs = false }: AreaProps) {
  const id = useId();
  const noticed = useNoticed(value, !theirs);
  return (
    <div class="field">
      <label for={id} class={quietLabel ? "unseen" : undefined}>
        {label}
      </label>
      {hint ? (
        <p class="soft" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        id={id}
        class="grows"
        rows={rows}
        value={value}
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <CareNote noticed={noticed} />
    </div>
  );
}
