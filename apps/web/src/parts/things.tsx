import type { EntryOf } from "@rekindle/journal";
import { Tick } from "./choice.tsx";
import { Field } from "./field.tsx";

export interface Thing {
  readonly what: string;
  readonly needed: boolean;
}

type Belongings = EntryOf<"belongings">;

const another: Thing = { what: "", needed: false };

/** What is written down already, and an empty line. What went back is theirs again, and on no list. */
export const thingsOf = (before: Belongings | undefined): readonly Thing[] => [
  ...(before === undefined || before.state === "returned" ? [] : before.items).map(({ what, needed }) => ({
    what,
    needed: needed === true,
  })),
  another,
];

/** As the entry holds them: an empty line is none. */
export const itemsFrom = (things: readonly Thing[]): Belongings["items"] =>
  things
    .map(({ what, needed }) => ({ what: what.trim(), ...(needed ? { needed } : {}) }))
    .filter(({ what }) => what !== "");

interface ThingsProps {
  readonly things: readonly Thing[];
  readonly onChange: (things: readonly Thing[]) => void;
  readonly error?: string | undefined;
}

/** Their things, each with its line. */
export function Things({ things, onChange, error }: ThingsProps) {
  const change = (place: number, part: Partial<Thing>) =>
    onChange(things.map((thing, index) => (index === place ? { ...thing, ...part } : thing)));
  return (
    <>
      <ol class="stack things">
        {things.map((thing, place) => (
          <li key={placeKey(place)} class="stack">
            <Field
              label={`Thing ${place + 1}`}
              value={thing.what}
              onText={(what) => change(place, { what })}
              error={place === 0 ? error : undefined}
            />
            <Tick
              words="They need it, or it is worth a lot"
              checked={thing.needed}
              onChange={(needed) => change(place, { needed })}
            />
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => onChange([...things, another])}>
        One more thing
      </button>
    </>
  );
}

/** Fields of a list have no name of their own: they are told apart by their place, and none is ever moved. */
const placeKey = (place: number) => `thing ${place}`;
