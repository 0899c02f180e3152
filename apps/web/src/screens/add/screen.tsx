import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type ScreenName, screens } from "../../shell/map.ts";
import { useRouter } from "../../shell/router.ts";
import type { ScreenProps } from "../../shell/screens.ts";
import type { Saved } from "./entry-form.tsx";
import { forms, sheet } from "./names.ts";
import "./add.css";

/** The sheet of plain names, or the form that one of them opens: `{ kind, from?, next? }`. */
export default function Add({ with: given }: ScreenProps) {
  const Form = given.kind === undefined ? undefined : forms[given.kind];
  const router = useRouter();
  const saved = useSignal<Saved | undefined>(undefined);
  const next: ScreenName =
    given.next !== undefined && Object.hasOwn(screens, given.next) ? (given.next as ScreenName) : "journal";
  const leave = ({ next: meant }: Saved) => (meant ? router.replace(meant.screen, meant.with) : router.replace(next));
  const done = saved.value;
  if (done) return <Written saved={done} onDone={() => leave(done)} />;
  if (!Form) return <Names next={given.next} />;
  return (
    <>
      <Form
        name={[given.kind, given.from, given.outcome].filter(Boolean).join("-")}
        given={given}
        onSaved={(kept) => {
          if (kept.after === null) leave(kept);
          else saved.value = kept;
        }}
      />
      <button type="button" class="quiet" onClick={router.back}>
        Back
      </button>
    </>
  );
}

function Names({ next }: { readonly next: string | undefined }) {
  const { go } = useRouter();
  return (
    <>
      <h1>Add an entry</h1>
      {sheet.map(({ title, names }) => (
        <section key={title} class="stack">
          <h2 class="small-head">{title}</h2>
          <ul class="rows">
            {names.map(({ words, screen, facts }) => (
              <li key={words}>
                <button type="button" onClick={() => go(screen ?? "add", { ...facts, ...(next ? { next } : {}) })}>
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What is said once it is written down. */
function Written({ saved, onDone }: { readonly saved: Saved; readonly onDone: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Written down
      </h1>
      {saved.after}
      <div class="actions">
        <button type="button" class="main" onClick={onDone}>
          Done
        </button>
      </div>
    </>
  );
}
