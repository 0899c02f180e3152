import { Choice } from "../../../parts/choice.tsx";
import { itemsFrom, type Thing, Things, thingsOf } from "../../../parts/things.tsx";
import { entryForm } from "../entry-form.tsx";
import type { Parts } from "../form.ts";

interface Belongings {
  readonly things: readonly Thing[];
  readonly state: "" | "with-me" | "offered" | "returned" | "asked-back";
}

/** "Their things": the whole list each time, beginning from what is written down already. */
export const belongings = entryForm<Belongings>({
  title: () => "Their things",
  lead: "Their things go back because they are theirs. Papers, keys, medicine and money go back now, whatever else you decide.",
  empty: (_, { belongings: before }) => ({
    things: thingsOf(before?.entry),
    state: before?.entry.state === "returned" ? "" : (before?.entry.state ?? ""),
  }),
  First: ({ values, set, errors }: Parts<Belongings>) => (
    <>
      <Things things={values.things} onChange={(things) => set({ things })} error={errors.things} />
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
  ),
  when: "more",
  read: ({ things, state }) => {
    const items = itemsFrom(things);
    return items.length === 0 && state !== "returned"
      ? { errors: { things: "What is it? For example: a book." } }
      : { entry: { kind: "belongings", items, ...(state === "" ? {} : { state }) } };
  },
});
