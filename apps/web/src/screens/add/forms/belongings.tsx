import { Choice, Tick } from "../../../parts/choice.tsx";
import { Field } from "../../../parts/field.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Thing {
  readonly what: string;
  readonly needed: boolean;
}

interface Belongings {
  readonly things: readonly Thing[];
  readonly state: "" | "with-me" | "offered" | "returned" | "asked-back";
}

/** "Their things": the whole list each time, beginning from what is written down already. */
export const belongings = entryForm<Belongings>({
  title: () => "Their things",
  lead: "Their things go back because they are theirs. Papers, keys, medicine and money go back now, whatever else you decide.",
  empty: (_, { belongings: before }) => ({
    things: [
      ...(before?.entry.items ?? []).map(({ what, needed }) => ({ what, needed: needed === true })),
      { what: "", needed: false },
    ],
    state: before?.entry.state ?? "",
  }),
  First: ({ values, set, errors }: Parts<Belongings>) => {
    const change = (place: number, thing: Thing) =>
      set({ things: values.things.map((each, index) => (index === place ? thing : each)) });
    return (
      <>
        <ol class="stack things">
          {values.things.map((thing, place) => (
            <li key={placeKey(place)} class="stack">
              <Field
                label={values.things.length === 1 ? "What is it?" : `Thing ${place + 1}`}
                value={thing.what}
                onText={(what) => change(place, { ...thing, what })}
                error={place === 0 ? errors.things : undefined}
              />
              <Tick
                words="They need it, or it is worth a lot"
                checked={thing.needed}
                onChange={(needed) => change(place, { ...thing, needed })}
              />
            </li>
          ))}
        </ol>
        <button type="button" onClick={() => set({ things: [...values.things, { what: "", needed: false }] })}>
          One more thing
        </button>
        <Choice
          legend="Where are they now?"
          inRow
          options={[
            { value: "with-me", words: "With me" },
            { value: "offered", words: "I offered them" },
            { value: "returned", words: "Returned" },
            { value: "asked-back", words: "They asked for them" },
          ]}
          value={values.state || undefined}
          onChoose={(state) => set({ state })}
        />
      </>
    );
  },
  when: "more",
  read: ({ things, state }) => {
    const items = things
      .map(({ what, needed }) => ({ what: what.trim(), ...(needed ? { needed: true } : {}) }))
      .filter(({ what }) => what !== "");
    return items.length === 0 && state !== "returned"
      ? { errors: { things: "What is it? For example: a book." } }
      : { entry: { kind: "belongings", items, ...(state === "" ? {} : { state }) } };
  },
});

/** Fields of a list have no name of their own: they are told apart by their place, and none is ever moved. */
const placeKey = (place: number) => `thing ${place}`;
