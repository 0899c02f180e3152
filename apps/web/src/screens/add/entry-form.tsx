import { useSignal } from "@preact/signals";
import { readMoment, writeMoment } from "@rekindle/journal";
import { type ComponentChildren, createElement } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useFormDraft } from "../../parts/form-draft.ts";
import { UnkeptWords } from "../../parts/unkept-words.tsx";
import { useSession } from "../../session/context.ts";
import { readingOf } from "../../session/guidance.ts";
import { newId } from "../../session/ids.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";
import type { EntryForm, Errors, RouteFacts } from "./form.ts";
import { readWhen, When } from "./when.tsx";
import { type Next, whereNext } from "./where-next.ts";

/** What a form does once its entry is kept. */
export interface Saved {
  readonly after: ComponentChildren;
  readonly next: Next | undefined;
}

export interface FormProps {
  readonly name: string;
  readonly given: RouteFacts;
  readonly onSaved: (saved: Saved) => void;
}

/**
 * Makes the component of a form. What was filled in outlives a reload under `name`; errors stand beside their fields,
 * and the first of them gets the focus.
 */
export function entryForm<V extends object>(form: EntryForm<V>) {
  type Kept = V & { readonly when: string };
  const { First, More } = form;
  return function EntryFormPage({ name, given, onSaved }: FormProps) {
    const session = useSession();
    const announce = useAnnounce();
    const reading = readingOf(session);
    const facts = reading.facts.value;
    const opened = useMemo(() => readMoment(session.clock.now.peek())!.ms, []);
    const empty = useMemo<Kept>(() => ({ ...form.empty(given, facts), when: "" }), []);
    const draft = useFormDraft<Kept>(sealedNames.form(`add/${name}`), empty);
    const [errors, setErrors] = useState<Errors<V>>({});
    const element = useRef<HTMLFormElement>(null);
    const saving = useSignal(false);
    const here = useRef(true);
    useEffect(
      () => () => {
        here.current = false;
      },
      [],
    );
    useEffect(() => {
      if (Object.keys(errors).length > 0) focusFirst(element.current);
    }, [errors]);
    const values = draft.value;
    if (!values) return null;

    async function save(event: Event) {
      event.preventDefault();
      if (!values || saving.peek()) return;
      const now = readMoment(session.clock.renew())!.ms;
      const when = form.when === "now" ? { ms: now } : readWhen(values.when, now);
      const read = form.read(values, facts);
      if ("error" in when || "errors" in read) {
        setErrors({ ...("errors" in read ? read.errors : {}), ...("error" in when ? { when: when.error } : {}) });
        return;
      }
      setErrors({});
      // The exact moment where it is now: two things written down in one minute keep their order.
      const at = values.when === "" ? session.clock.renew() : writeMoment(when.ms, session.clock.zone);
      const before = { guidance: reading.guidance.value, facts };
      saving.value = true;
      const entry = { at, ...read.entry, id: newId() };
      await form.before?.(entry, session);
      const [kept] = (await session.add(entry)) ?? [];
      if (!kept) {
        saving.value = false;
        return;
      }
      await draft.clear();
      // Its reading may take seconds: whoever has gone on meanwhile is asked in Write, and not brought back here.
      const asked = await form.ask?.(kept, session);
      if (!here.current) return;
      announce("Written down.");
      if (asked) {
        onSaved({ after: null, next: asked });
        return;
      }
      const after = { guidance: reading.guidance.value, facts: reading.facts.value };
      onSaved({ after: form.after?.(kept) ?? null, next: whereNext(kept, before, after) });
    }

    /** What is being written down is no draft any more. */
    const set = (next: Kept) => {
      if (!saving.peek()) draft.set(next);
    };
    const parts = {
      values,
      set: (change: Partial<V>) => set({ ...values, ...change }),
      errors,
      facts,
    };
    const when = (
      <When
        value={values.when}
        opened={opened}
        onText={(text) => set({ ...values, when: text })}
        error={errors.when}
        {...(form.whenWords ? { label: form.whenWords } : {})}
      />
    );
    return (
      <form ref={element} class="stack" noValidate onSubmit={(event) => void save(event)}>
        <h1>{form.title(values)}</h1>
        {form.lead ? <p>{form.lead}</p> : null}
        {createElement(First, parts)}
        {form.when === "first" ? when : null}
        {More || form.when === "more" ? (
          <details class="more">
            <summary>More</summary>
            <div class="stack">
              {More ? createElement(More, parts) : null}
              {form.when === "more" ? when : null}
            </div>
          </details>
        ) : null}
        <button type="submit" class="main" aria-disabled={saving.value}>
          {form.save ?? "Write it down"}
        </button>
        <UnkeptWords any={Object.values(values).some(isSentence)} />
      </form>
    );
  };
}

/** More than a few words in a row: what somebody would not like to type again. */
const isSentence = (value: unknown): boolean => typeof value === "string" && /(?:\S+\s+){3}\S/.test(value);

/** The field of the first error: what is described by it, or the first control of its group. */
function focusFirst(form: HTMLElement | null): void {
  const error = form?.querySelector<HTMLElement>(".field-error[id]");
  // An error under "More" must be seen, also where it is not the first.
  const more = form?.querySelector<HTMLDetailsElement>(".more");
  if (more?.querySelector(".field-error[id]")) more.open = true;
  const described = error && form?.querySelector<HTMLElement>(`[aria-describedby~="${error.id}"]`);
  const control = described?.matches("input, textarea, select")
    ? described
    : described?.querySelector<HTMLElement>("input, textarea, select");
  control?.focus();
}
