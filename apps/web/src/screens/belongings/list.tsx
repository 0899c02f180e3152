import { Tick } from "../../parts/choice.tsx";
import { Field } from "../../parts/field.tsx";
import { useFormDraft } from "../../parts/form-draft.ts";
import { useSession } from "../../session/context.ts";
import { useFacts } from "../../session/guidance.ts";
import { sealedNames } from "../../session/names.ts";
import { useAnnounce } from "../../shell/announce.tsx";

interface Thing {
  readonly what: string;
  readonly needed: boolean;
}

/** The whole list each time, beginning from what is written down already. */
export function List() {
  const { add } = useSession();
  const announce = useAnnounce();
  const before = useFacts().belongings?.entry;
  const known: readonly Thing[] = (before?.state === "returned" ? [] : (before?.items ?? [])).map((item) => ({
    what: item.what,
    needed: item.needed === true,
  }));
  const form = useFormDraft<{ readonly things: readonly Thing[] }>(sealedNames.form("belongings"), {
    things: [...known, { what: "", needed: false }],
  });
  if (!form.value) return null;
  const { things } = form.value;
  const change = (place: number, part: Partial<Thing>) =>
    form.set({ things: things.map((thing, index) => (index === place ? { ...thing, ...part } : thing)) });
  async function keep(event: Event) {
    event.preventDefault();
    const items = things
      .map(({ what, needed }) => ({ what: what.trim(), ...(needed ? { needed: true } : {}) }))
      .filter(({ what }) => what !== "");
    // The draft goes first: the list is drawn anew from the entry as soon as that is there.
    await form.clear();
    const state = before?.state === "offered" || before?.state === "asked-back" ? { state: before.state } : {};
    if (await add({ kind: "belongings", items, ...state })) announce("The list is kept.");
    else form.set({ things });
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <h2>The list</h2>
      <ol class="stack things">
        {things.map((thing, place) => (
          <li key={placeKey(place)} class="stack">
            <Field label={`Thing ${place + 1}`} value={thing.what} onText={(what) => change(place, { what })} />
            <Tick
              words="They need it, or it is worth a lot"
              checked={thing.needed}
              onChange={(needed) => change(place, { needed })}
            />
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => form.set({ things: [...things, { what: "", needed: false }] })}>
        One more thing
      </button>
      <p class="soft">To take a thing off the list, empty its line.</p>
      <div class="actions">
        <button type="submit" class="main">
          Keep the list
        </button>
      </div>
    </form>
  );
}

/** Fields of a list have no name of their own: they are told apart by their place, and none is ever moved. */
const placeKey = (place: number) => `thing ${place}`;
