import { effect, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren, Ref } from "preact";
import { useEffect, useId, useImperativeHandle, useRef } from "preact/hooks";
import { type Marked, type Underlines, underlinesIn } from "./underlines.ts";

export interface FieldHandle {
  readonly mark: (places: readonly Marked[]) => void;
  /** Selects the words of a place and brings them into view; false where they are no longer there. */
  readonly goTo: (index: number) => boolean;
  /** Where a place stands in the window, in CSS px from its top. */
  readonly topOf: (index: number) => number | undefined;
  readonly focus: () => void;
}

interface DraftFieldProps {
  readonly label: ComponentChildren;
  readonly hint: string;
  readonly text: ReadonlySignal<string>;
  readonly onText: (text: string) => void;
  readonly handle: Ref<FieldHandle>;
  readonly onFocus?: () => void;
}

/**
 * The field of a draft. The browser owns its text while somebody types: a key stroke writes the signal and the copy
 * behind the field, and draws no component again.
 */
export function DraftField({ label, hint, text, onText, handle, onFocus }: DraftFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = useRef<HTMLDivElement>(null);
  const underlines = useRef<Underlines>(undefined);

  useEffect(() => {
    const under = underlinesIn(copy.current!);
    underlines.current = under;
    // At once and not after the next frame, so that field and copy are laid out and painted together, one time a key.
    const stop = effect(() => {
      const next = text.value;
      // Words that come from elsewhere: what was kept, a sentence that was borrowed, an emptied draft.
      if (field.current && field.current.value !== next) field.current.value = next;
      under.follow(next);
    });
    return () => {
      stop();
      under.close();
    };
  }, []);
  useImperativeHandle(handle, () => ({
    mark: (places) => underlines.current?.mark(places),
    goTo(index) {
      const place = underlines.current?.placeOf(index);
      if (!place || !field.current) return false;
      field.current.focus({ preventScroll: true });
      field.current.setSelectionRange(place.start, place.end);
      const middle = innerHeight / 2;
      if (place.box.top < 120 || place.box.bottom > innerHeight - 160) scrollBy({ top: place.box.top - middle });
      return true;
    },
    topOf(index) {
      return underlines.current?.placeOf(index)?.box.top;
    },
    focus: () => field.current?.focus(),
  }));
  return (
    <div class="field draft">
      <label for={id}>{label}</label>
      <p class="soft" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="draft-paper">
        <div class="draft-copy" ref={copy} aria-hidden="true" />
        <textarea
          ref={field}
          id={id}
          rows={4}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          defaultValue={text.peek()}
          onInput={(event) => onText(event.currentTarget.value)}
          onFocus={onFocus}
        />
      </div>
    </div>
  );
}
