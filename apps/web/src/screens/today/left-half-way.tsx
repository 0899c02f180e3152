import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Notice } from "../../parts/text.tsx";
import { useSession } from "../../session/context.ts";
import { sealedNames } from "../../session/names.ts";
import { useRouter } from "../../shell/router.ts";

const name = sealedNames.form("encounter");

/** A look back on an encounter that was left half-way is kept, and offered once. */
export function LeftHalfWay() {
  const { sealed, vault } = useSession();
  const { go } = useRouter();
  const offered = useSignal(false);
  const open = vault.value !== undefined;
  useEffect(() => {
    if (!open) return;
    void sealed.get(name).then((text) => {
      if (text === undefined) return;
      const draft = JSON.parse(text) as { readonly begun?: string; readonly offered?: boolean };
      if (!draft.begun || draft.offered) return;
      offered.value = true;
      void sealed.set(name, JSON.stringify({ ...draft, offered: true }));
    });
  }, [open]);
  if (!offered.value) return null;
  return (
    <Notice>
      <p>You had begun to look back on an encounter.</p>
      <div class="actions">
        <button type="button" onClick={() => go("encounter-debrief", { resume: "yes" })}>
          Go on
        </button>
        <button
          type="button"
          onClick={() => {
            offered.value = false;
            void sealed.remove(name);
          }}
        >
          Leave it
        </button>
      </div>
    </Notice>
  );
}
