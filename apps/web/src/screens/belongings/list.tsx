import { useFormDraft } from "../../parts/form-draft.ts";
import { itemsFrom, type Thing, Things, thingsOf } from "../../parts/things.tsx";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";

/** The whole list each time, beginning from what is written down already. */
export function List() {
  const { add } = useSession();
  const announce = useAnnounce();
  const before = useFacts().belongings?.entry;
  const form = useFormDraft<{ readonly things: readonly Thing[] }>(sealedNames.form("belongings"), {
    things: thingsOf(before),
  });
  if (!form.value) return null;
  const { things } = form.value;
  async function keep(event: Event) {
    event.preventDefault();
    const items = itemsFrom(things);
    // The draft goes first: the list is drawn anew from the entry as soon as that is there.
    await form.clear();
    const state = before?.state === "offered" || before?.state === "asked-back" ? { state: before.state } : {};
    if (await add({ kind: "belongings", items, ...state })) announce("The list is kept.");
    else form.set({ things });
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <h2>The list</h2>
      <Things things={things} onChange={(next) => form.set({ things: next })} />
      <p class="soft">To take a thing off the list, empty its line.</p>
      <div class="actions">
        <button type="submit" class="main">
          Keep the list
        </button>
      </div>
    </form>
  );
}
